using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Pulumi.Kubernetes.Helm.V3;
using Shouldly;
using Xunit;

namespace Infra.Tests;

/// <summary>What all releases of a stack with one copy request together, by the values that their charts are given.</summary>
public sealed class FootprintTests
{
    [Theory]
    [InlineData("lgtm-distributed")]
    [InlineData("maintained")]
    public async Task Dev_RequestsLessThanFourGiB_WithEverythingThatWeInstall(string charts)
    {
        var deployed = await Deployed.Stack(StackFile.Of("dev").With("backends.charts", $"\"{charts}\""));

        var values = deployed.All<Release>().Select(release => JsonSerializer.SerializeToNode(release.Inputs["values"])!).ToList();
        var pods = values.SelectMany(root => Pods("", root)).ToList();

        pods.Count.ShouldBeGreaterThan(24, "a pod that states no requests would not be counted");
        pods.Sum(pod => pod.MiB).ShouldBeLessThan(4096, string.Join(", ", pods));
    }

    private static IEnumerable<(string Path, int MiB)> Pods(string path, JsonNode node)
    {
        if (node is not JsonObject level)
        {
            return [];
        }

        var below = level.Where(entry => entry.Value is not null).SelectMany(entry => Pods($"{path}/{entry.Key}", entry.Value!));
        return level["resources"]?["requests"]?["memory"] is { } memory && Replicas(path, level) is var replicas ? below.Prepend((path, replicas * MiB(memory))) : below;
    }

    // Grafana's sidecars are two containers of one pod; Mimir's exporters run beside caches, of which a single copy has none.
    private static int Replicas(string path, JsonObject level)
    {
        return path switch
        {
            _ when path.EndsWith("/sidecar") => 2,
            _ when path.EndsWith("/memcachedExporter") => 0,
            _ => (int)((level["replicas"] ?? level["replicaCount"])?.GetValue<double>() ?? 1),
        };
    }

    private static int MiB(JsonNode memory)
    {
        var text = memory.GetValue<string>();
        text.ShouldEndWith("Mi");
        return int.Parse(text[..^2], CultureInfo.InvariantCulture);
    }
}
