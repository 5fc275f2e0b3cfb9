namespace Pulumi;

/// <summary>An archive to be downloaded.</summary>
public sealed class RemoteArchive(string uri) : Archive(Serialization.Constants.Uri, uri);
