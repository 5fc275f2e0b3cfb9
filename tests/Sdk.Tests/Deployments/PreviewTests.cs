using Google.Protobuf.WellKnownTypes;
using Pulumi;
using Pulumi.Utilities;
using Pulumirpc;
using Sdk.Tests.Deployments.StandIn;
using Shouldly;
using Xunit;

namespace Sdk.Tests.Deployments;

public sealed class PreviewTests
{
    [Fact]
    public async Task Unknowns_TravelFromResourceToResource()
    {
        var engine = new StandInEngine { IsDryRun = true };
        var ran = false;

        await StandInRun.RunAsync(engine, () =>
        {
            var first = new Thing("first", new ThingArgs { Text = "known" });
            _ = new Thing("second", new ThingArgs { Text = first.Id.Apply(id => { ran = true; return id; }) });
        });

        ran.ShouldBeFalse();
        engine.Registration("second").Object.Fields["text"].StringValue.ShouldBe(StandInEngine.Unknown);
        engine.Registration("second").Dependencies.Single().ShouldEndWith("::first");
    }

    [Fact]
    public async Task KnownProperties_OfAPreview_AreKnown()
    {
        var engine = new StandInEngine { IsDryRun = true };
        Thing thing = null!;

        await StandInRun.RunAsync(engine, () => thing = new Thing("thing", new ThingArgs { Text = "known" }));

        (await OutputUtilities.GetValueAsync(thing.Text)).ShouldBe("known");
        (await OutputUtilities.GetIsKnownAsync(thing.Count)).ShouldBeFalse();
        (await OutputUtilities.GetIsKnownAsync(thing.Id)).ShouldBeFalse();
    }

    [Theory]
    [InlineData(Result.Success, false, true)]
    [InlineData(Result.Fail, false, false)]
    [InlineData(Result.Skip, false, false)]
    [InlineData(Result.Success, true, false)]
    internal async Task MissingProperties_OfAnUpdate_AreUnknownWhenTheEngineDidNotFinish(Result result, bool unknown, bool known)
    {
        var engine = new StandInEngine
        {
            OnRegister = request => Task.FromResult(new RegisterResourceResponse
            {
                Urn = StandInEngine.UrnOf(request.Parent, request.Type, request.Name),
                Object = new Struct(),
                Result = result,
                Unknown = unknown,
            }),
        };
        Thing thing = null!;

        await StandInRun.RunAsync(engine, () => thing = new Thing("thing"));

        (await OutputUtilities.GetIsKnownAsync(thing.Text)).ShouldBe(known);
    }

    [Fact]
    public async Task Secrets_AreMarkedOnTheWireAndComeBackSecret()
    {
        var engine = new StandInEngine();
        Thing thing = null!;

        await StandInRun.RunAsync(engine, () => thing = new Thing("thing", new ThingArgs { Text = Output.CreateSecret("hush") }));

        engine.Registration("thing").Object.Fields["text"].StructValue.Fields["4dabf18193072939515e22adb298388d"].StringValue.ShouldBe("1b47061264138c4ac30d75fd1eb44270");
        (await Output.IsSecretAsync(thing.Text)).ShouldBeTrue();
        (await Output.IsSecretAsync(thing.Count)).ShouldBeFalse();
    }
}
