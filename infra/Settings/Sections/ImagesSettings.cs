namespace Lgtm.Infra.Settings;

/// <summary>The <c>images</c> section of a stack file.</summary>
internal sealed record ImagesSettings : ISection
{
    [Setting(
        "registry that has every image of the charts below the name of its own registry, such as a pull-through cache (docs/images.md)",
        "a lower-case host with a dot or a port, and perhaps a path, without scheme and without a slash at the end",
        About = "It has every image below the name of the image's own registry, so that no limit or outage of Docker Hub stops a node. docs/images.md has how to set one up",
        Change = "when the mirror is filled or its rules exist; all pods restart",
        Pattern = Shapes.ImageRegistryPattern)]
    public required string RegistryPrefix { get; init; }

    public IEnumerable<Rule> Rules()
    {
        return
        [
            Rule.Of(
                "registryPrefix",
                () => RegistryPrefix,
                Shapes.ImageRegistry().IsMatch,
                "write it like 123456789012.dkr.ecr.eu-central-1.amazonaws.com or mirror.example.com/cache"),
            Rule.Of("registryPrefix", () => RegistryPrefix, prefix => UpstreamRegistry.PortOf(prefix) is null or (>= 1 and <= 65535), "correct the port") with { Expected = "a port from 1 to 65535" },
            new("registryPrefix", () => UpstreamRegistry.AtTheEndOf(RegistryPrefix) is null, () => RegistryPrefix, UpstreamRegistry.FixFor(RegistryPrefix))
            {
                Expected = "a prefix that does not end in the name of an upstream registry, as every image brings that itself",
            },
        ];
    }
}
