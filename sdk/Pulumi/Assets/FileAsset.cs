namespace Pulumi;

/// <summary>A file on this machine.</summary>
public sealed class FileAsset(string path) : Asset(Serialization.Constants.Path, path);
