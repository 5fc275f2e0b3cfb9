namespace Pulumi;

/// <summary>A file made of the given text.</summary>
public sealed class StringAsset(string text) : Asset(Serialization.Constants.Text, text);
