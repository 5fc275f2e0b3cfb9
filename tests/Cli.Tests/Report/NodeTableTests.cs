using Cli.Tests.Engine;
using Google.Protobuf.WellKnownTypes;
using Lgtm.Cli.Engine;
using Lgtm.Cli.Report;

namespace Cli.Tests.Report;

public sealed class NodeTableTests
{
    [Fact]
    public async Task NodeGroups_AreListedWithWhatAQuotaIsNeededFor()
    {
        await using var engine = await EngineUnderTest.StartAsync();
        await GroupAsync(engine, "general-1", ["m7g.large"], (2, 6, 2), "ON_DEMAND");
        await GroupAsync(engine, "stateless", ["m7g.large", "m6g.large"], (1, 12, 3), "SPOT");

        Lines(engine).ShouldBe(
            [
                "  node group  instance types        min  max  desired  paid as",
                "  general-1   m7g.large             2    6    2        onDemand",
                "  stateless   m7g.large, m6g.large  1    12   3        spot",
            ]);
    }

    [Fact]
    public async Task InstanceTypes_ThatDoNotFit_AreCounted()
    {
        await using var engine = await EngineUnderTest.StartAsync();
        await GroupAsync(engine, "stateless", [.. Enumerable.Range(10, 20).Select(size => $"m7gd.{size}xlarge")], (1, 12, 3), "SPOT");

        var lines = Lines(engine);

        lines.ShouldAllBe(line => line.Length <= 100);
        lines[1].ShouldMatch(@"m7gd\.10xlarge, .*, \+\d+ +1    12   3        spot$");
    }

    [Fact]
    public async Task UnknownAndSecretFigures_AreNamedAndNotShown()
    {
        await using var engine = await EngineUnderTest.StartAsync();
        await engine.RegisterAsync("aws:eks/nodeGroup:NodeGroup", "general", with: request =>
        {
            request.Object.Fields["instanceTypes"] = WireValue.Secret(WireValue.List("m7g.large"));
            request.Object.Fields["scalingConfig"] = WireValue.Map(("minSize", WireValue.Of(WireValue.Unknown)));
        });

        Lines(engine)[1].ShouldMatch(@"^  general +\[secret\] +\[unknown\] +onDemand$");
    }

    [Fact]
    public async Task Plan_WithoutNodeGroups_HasNoSuchTable()
    {
        await using var engine = await EngineUnderTest.StartAsync();
        await engine.RegisterAsync("aws:eks/cluster:Cluster", "auto");

        Lines(engine).ShouldBeEmpty();
    }

    private static async Task GroupAsync(EngineUnderTest engine, string name, string[] types, (int Min, int Max, int Desired) size, string capacity)
    {
        await engine.RegisterAsync("aws:eks/nodeGroup:NodeGroup", name, with: request =>
        {
            request.Object.Fields["instanceTypes"] = WireValue.List(types);
            request.Object.Fields["capacityType"] = WireValue.Of(capacity);
            request.Object.Fields["scalingConfig"] = WireValue.Map(
                ("minSize", Value.ForNumber(size.Min)), ("maxSize", Value.ForNumber(size.Max)), ("desiredSize", Value.ForNumber(size.Desired)));
        });
    }

    private static List<string> Lines(EngineUnderTest engine)
    {
        return [.. NodeTable.Lines(Plan.Of(engine.Offline.Registry), new Ink(colour: false))];
    }
}
