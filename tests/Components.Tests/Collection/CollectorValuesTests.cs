using Components.Tests.Documents;
using Lgtm.Components.Capacity;
using Lgtm.Components.Collection;
using Shouldly;
using Xunit;

namespace Components.Tests.Collector;

public sealed class CollectorValuesTests
{
    [Fact]
    public async Task Image_IsNamedBecauseTheChartNamesNone()
    {
        var values = await Values(CapacityProfile.Dev);

        values.Text("image", "repository").ShouldBe("otel/opentelemetry-collector-contrib");
        values.Text("image", "tag").ShouldBe("0.158.0");
        values.Text("command", "name").ShouldBe("otelcol-contrib");
    }

    [Fact]
    public async Task Configuration_ReplacesTheChartsOwn()
    {
        var values = await Values(CapacityProfile.Dev);

        values.At("alternateConfig").ShouldNotBeNull();
        values.At("config").ShouldBeNull();
    }

    [Fact]
    public async Task Ports_AreThoseOfTheReceivers()
    {
        var values = await Values(CapacityProfile.Dev);

        values.Keys("ports").Where(port => values.Flag("ports", port, "enabled") == true).ShouldBe(["otlp", "otlp-http", "metrics"]);
    }

    [Theory]
    [InlineData(CapacityProfile.Dev, 1, false)]
    [InlineData(CapacityProfile.Medium, 3, true)]
    public async Task Drain_EvictsOnePod(CapacityProfile profile, int replicas, bool budget)
    {
        var values = await Values(profile);

        values.Number("replicaCount").ShouldBe(replicas);
        (values.Text("podDisruptionBudget", "maxUnavailable") == "1").ShouldBe(budget);
    }

    [Fact]
    public async Task Memory_IsLimitedAndTheRuntimeKnows()
    {
        var values = await Values(CapacityProfile.Medium);

        values.Text("resources", "limits", "memory").ShouldBe("7920Mi");
        values.Keys("resources", "limits").ShouldBe(["memory"]);
        values.Flag("useGOMEMLIMIT").ShouldBe(true);
    }

    [Fact]
    public async Task Pod_RunsUnderTheRestrictedLevel()
    {
        var values = await Values(CapacityProfile.Dev);

        values.Flag("securityContext", "runAsNonRoot").ShouldBe(true);
        values.Flag("securityContext", "allowPrivilegeEscalation").ShouldBe(false);
        values.Flag("securityContext", "readOnlyRootFilesystem").ShouldBe(true);
        values.Texts("securityContext", "capabilities", "drop").ShouldBe(["ALL"]);
        values.Text("podSecurityContext", "seccompProfile", "type").ShouldBe("RuntimeDefault");
    }

    private static Task<Document> Values(CapacityProfile profile)
    {
        return Document.Of(CollectorValues.For(CollectorSample.For(profile)));
    }
}
