namespace Pulumi;

/// <summary>A directory or archive file on this machine.</summary>
public sealed class FileArchive(string path) : Archive(Serialization.Constants.Path, path);
