namespace Pulumi;

/// <summary>A file to be downloaded.</summary>
public sealed class RemoteAsset(string uri) : Asset(Serialization.Constants.Uri, uri);
