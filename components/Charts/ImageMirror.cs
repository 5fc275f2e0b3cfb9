namespace Lgtm.Components.Charts;

/// <summary>
/// A registry that has the images of all others, each below the name of the registry that it comes from: <c>docker.io/grafana/loki</c> is
/// <c>mirror.example.com/docker.io/grafana/loki</c> there. Pull-through caches of ECR and proxy projects of Harbor can both be named like that.
/// </summary>
internal sealed record ImageMirror(string Prefix)
{
    private const string DockerHub = "docker.io";

    /// <summary>What stands in for a registry.</summary>
    public string RegistryFor(string registry)
    {
        return $"{Prefix}/{registry}";
    }

    /// <summary>An image's full name. Docker Hub's official images are in a folder that only Docker Hub itself lets people leave out.</summary>
    public static string Repository(string registry, string repository)
    {
        var official = registry == DockerHub && !repository.Contains('/');
        return official ? $"library/{repository}" : repository;
    }
}
