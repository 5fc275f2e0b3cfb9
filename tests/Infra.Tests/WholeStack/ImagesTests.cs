using System.Collections;
using System.Collections.Immutable;
using Lgtm.Infra.Settings;
using Pulumi.Aws.Iam;
using Pulumi.Kubernetes.Helm.V3;
using Shouldly;
using Xunit;

namespace Infra.Tests;

/// <summary>images.registryPrefix, from the stack file to every release and to the nodes.</summary>
public sealed class ImagesTests
{
    private const string Prefix = "123456789012.dkr.ecr.eu-central-1.amazonaws.com";

    [Theory]
    [InlineData("lgtm-distributed", 4)]
    [InlineData("maintained", 7)]
    public async Task EveryRelease_TakesItsImagesFromThePrefix(string charts, int releases)
    {
        var cloud = await Deployed.Stack(Stack(charts));

        cloud.All<Release>().Count.ShouldBe(releases);
        foreach (var release in cloud.All<Release>())
        {
            var places = Repositories(release.At("values")).ToList();
            places.ShouldNotBeEmpty(release.Name);
            places.ShouldAllBe(place => place.StartsWith($"{Prefix}/"), release.Name);
        }
    }

    [Fact]
    public async Task Nodes_MayFillTheCache()
    {
        var cloud = await Deployed.Stack(Stack("maintained"));

        cloud.The<RolePolicy>("observability-node-image-cache").Text("policy")!.ShouldContain(":ecr:eu-central-1:123456789012:repository/docker.io/*");
    }

    [Fact]
    public async Task WithoutTheSection_NothingKnowsOfAMirror()
    {
        var cloud = await Deployed.Stack("prod");

        cloud.All<Release>().SelectMany(release => Repositories(release.At("values"))).ShouldAllBe(place => !place.Contains("ecr.eu"));
        cloud.All<RolePolicy>().ShouldNotContain(policy => policy.Name.Contains("image-cache"));
    }

    [Theory]
    [InlineData("https://mirror.example.com")]
    [InlineData("mirror.example.com/")]
    [InlineData("Mirror.example.com")]
    [InlineData("mirror")]
    public void Prefix_WrittenWrong_IsToldWhatToWrite(string prefix)
    {
        StackFile.Of("prod").With("images.registryPrefix", $"\"{prefix}\"").Problems().ShouldHaveSingleItem().ShouldBe(
            $"images.registryPrefix: got '{prefix}', expected a lower-case host with a dot or a port, and perhaps a path, without scheme and without a slash at the end; "
            + "write it like 123456789012.dkr.ecr.eu-central-1.amazonaws.com or mirror.example.com/cache");
    }

    [Theory]
    [InlineData("mirror.example.com/cache/quay.io", "write mirror.example.com/cache: it is mirror.example.com/cache/quay.io/... for images of quay.io then")]
    [InlineData("docker.io", "name the mirror, or remove the section to use the upstream registries")]
    public void Prefix_ThatEndsInAnUpstreamRegistry_WouldNameItTwice_AndIsRefused(string prefix, string fix)
    {
        StackFile.Of("prod").With("images.registryPrefix", $"\"{prefix}\"").Problems().ShouldHaveSingleItem().ShouldBe(
            $"images.registryPrefix: got '{prefix}', expected a prefix that does not end in the name of an upstream registry, as every image brings that itself; {fix}");
    }

    [Theory]
    [InlineData("mirror.example.com:99999", false)]
    [InlineData("mirror.example.com:0/cache", false)]
    [InlineData("mirror.example.com:65535/cache", true)]
    public void Port_ThatNoServerHas_IsRefused(string prefix, bool accepted)
    {
        StackFile.Of("prod").With("images.registryPrefix", $"\"{prefix}\"").Problems().ShouldBe(
            accepted ? [] : [$"images.registryPrefix: got '{prefix}', expected a port from 1 to 65535; correct the port"]);
    }

    [Fact]
    public void UpstreamRegistries_OfTheSettings_AreThoseOfTheComponents()
    {
        Repository.Read("components/Validation/ImageRegistryRules.cs").ShouldContain($"Upstreams = [{string.Join(", ", UpstreamRegistry.All.Select(name => $"\"{name}\""))}];");
    }

    [Fact]
    public void Section_WithoutAPrefix_IsAskedForOne()
    {
        StackFile.Of("prod").With("images", "{}").Problems().ShouldHaveSingleItem().ShouldStartWith("images.registryPrefix: got nothing, ");
    }

    private static StackFile Stack(string charts)
    {
        return StackFile.Of("prod").With("images.registryPrefix", $"\"{Prefix}\"").With("backends.charts", $"\"{charts}\"");
    }

    // What stands in for the registry: a value of its own, or the beginning of the repository.
    private static IEnumerable<string> Repositories(object? values)
    {
        return values switch
        {
            ImmutableDictionary<string, object> map => (map.GetValueOrDefault("registry") as string ?? map.GetValueOrDefault("repository") as string) is { } place
                ? map.Values.SelectMany(Repositories).Prepend($"{place}/")
                : map.Values.SelectMany(Repositories),
            string => [],
            IEnumerable items => items.Cast<object?>().SelectMany(Repositories),
            _ => [],
        };
    }
}
