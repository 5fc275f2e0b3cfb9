using Components.Tests.Documents;
using Lgtm.Components.Backends;
using Lgtm.Components.Charts;
using Shouldly;
using Xunit;

namespace Components.Tests.Charts;

public sealed class ImageMirrorTests
{
    private const string Prefix = "mirror.example.com/cache";

    [Theory]
    [InlineData("docker.io", "grafana/loki", "mirror.example.com/cache/docker.io/grafana/loki")]
    [InlineData("registry.k8s.io", "kubectl", "mirror.example.com/cache/registry.k8s.io/kubectl")]
    [InlineData("public.ecr.aws", "eks/aws-load-balancer-controller", "mirror.example.com/cache/public.ecr.aws/eks/aws-load-balancer-controller")]
    public void Image_IsBelowTheNameOfItsOwnRegistry(string registry, string repository, string expected)
    {
        Located(registry, repository).ShouldBe(expected);
    }

    [Fact]
    public void OfficialImage_OfDockerHub_IsNamedInFull()
    {
        Located("docker.io", "memcached").ShouldBe("mirror.example.com/cache/docker.io/library/memcached");
        Located("docker.io", "library/memcached").ShouldBe(Located("docker.io", "memcached"));
    }

    [Fact]
    public async Task Chart_WithOneValueForBoth_GetsThemInOne()
    {
        var values = await Document.Of(ChartImage.Mirrored(Prefix, [new("image", "docker.io", "grafana/mimir") { InOneValue = true }]));

        values.Keys("image").ShouldBe(["repository"]);
        values.Text("image", "repository").ShouldBe("mirror.example.com/cache/docker.io/grafana/mimir");
    }

    [Fact]
    public async Task Chart_WithTwoValues_GetsBoth_AndNeitherTagNorDigest()
    {
        var values = await Document.Of(ChartImage.Mirrored(Prefix, [new("gateway.image", "docker.io", "nginx"), new("gateway.metrics.image", "ghcr.io", "exporter")]));

        values.Keys("gateway", "image").ShouldBe(["registry", "repository"]);
        values.Text("gateway", "image", "registry").ShouldBe("mirror.example.com/cache/docker.io");
        values.Text("gateway", "image", "repository").ShouldBe("library/nginx");
        values.Text("gateway", "metrics", "image", "registry").ShouldBe("mirror.example.com/cache/ghcr.io");
    }

    [Fact]
    public void WithoutAPrefix_ThereIsNothingToSay()
    {
        ChartImage.Mirrored(prefix: null, LgtmImages.OfTheUmbrella).ShouldBeEmpty();
    }

    private static string Located(string registry, string repository)
    {
        return $"{new ImageMirror(Prefix).RegistryFor(registry)}/{ImageMirror.Repository(registry, repository)}";
    }
}
