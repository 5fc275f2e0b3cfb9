using Pulumi;
using Sdk.Tests.Deployments.StandIn;
using Shouldly;
using Xunit;

namespace Sdk.Tests.Deployments;

public sealed class DependencyTests
{
    private readonly StandInEngine _engine = new();

    [Fact]
    public async Task Dependencies_AreThoseStatedAndThoseOfEveryProperty()
    {
        await StandInRun.RunAsync(_engine, () =>
        {
            var stated = new Thing("stated");
            var used = new Thing("used", new ThingArgs { Text = "value" });
            _ = new Thing("thing", new ThingArgs { Text = used.Text!, Count = 1 }, new CustomResourceOptions { DependsOn = { stated } });
        });

        var request = _engine.Registration("thing");
        request.Dependencies.ShouldBe([Urn("stated"), Urn("used")], ignoreOrder: true);
        request.PropertyDependencies["text"].Urns.ShouldBe([Urn("used")]);
    }

    [Fact]
    public async Task PropertyDependencies_HaveAnEntryForEverySentProperty()
    {
        await StandInRun.RunAsync(_engine, () => _ = new Thing("thing", new ThingArgs { Text = "a", Count = 1 }));

        var request = _engine.Registration("thing");
        request.PropertyDependencies.Keys.ShouldBe(["text", "count", "list"], ignoreOrder: true);
        request.PropertyDependencies.Values.ShouldAllBe(dependencies => dependencies.Urns.Count == 0);
        request.Object.Fields.Keys.ShouldBe(request.PropertyDependencies.Keys, ignoreOrder: true);
    }

    [Fact]
    public async Task Component_StandsForTheResourcesInIt()
    {
        await StandInRun.RunAsync(_engine, () =>
        {
            var outer = new Group("outer");
            var inner = new Group("inner", new ComponentResourceOptions { Parent = outer });
            var direct = new Thing("direct", options: new CustomResourceOptions { Parent = outer });
            _ = new Thing("nested", options: new CustomResourceOptions { Parent = inner });
            _ = new Thing("childOfCustom", options: new CustomResourceOptions { Parent = direct });
            var remote = new RemoteGroup("remote", options: new ComponentResourceOptions { Parent = inner });
            _ = new Thing("childOfRemote", options: new CustomResourceOptions { Parent = remote });
            _ = new Thing("thing", options: new CustomResourceOptions { DependsOn = { outer } });
        });

        Names(_engine.Registration("thing").Dependencies).ShouldBe(["direct", "nested", "remote"], ignoreOrder: true);
    }

    [Fact]
    public async Task Component_WithoutChildren_IsNoDependency()
    {
        await StandInRun.RunAsync(_engine, () => _ = new Thing("thing", options: new CustomResourceOptions { DependsOn = { new Group("empty") } }));

        _engine.Registration("thing").Dependencies.ShouldBeEmpty();
    }

    [Fact]
    public async Task Component_ThatAResourceIsIn_DoesNotMakeItWaitForItself()
    {
        var run = StandInRun.RunAsync(_engine, () =>
        {
            var group = new Group("group");
            _ = new Thing("sibling", options: new CustomResourceOptions { Parent = group });
            _ = new Thing("thing", options: new CustomResourceOptions { Parent = group, DependsOn = { group } });
        });

        (await run.WaitAsync(TimeSpan.FromSeconds(10))).ShouldBe(0);
        Names(_engine.Registration("thing").Dependencies).ShouldBe(["sibling"]);
    }

    [Fact]
    public async Task Component_PassedAsAValue_CountsAsItsChildren()
    {
        await StandInRun.RunAsync(_engine, () =>
        {
            var group = new Group("group");
            _ = new Thing("child", options: new CustomResourceOptions { Parent = group });
            _ = new Thing("thing", new ThingArgs { Group = group });
        });

        Names(_engine.Registration("thing").PropertyDependencies["group"].Urns).ShouldBe(["child"]);
    }

    [Fact]
    public async Task ResourceReference_OfARemoteComponent_IsNoDependencyOfItsProperty()
    {
        await StandInRun.RunAsync(_engine, () =>
        {
            var friend = new Thing("friend");
            _ = new RemoteGroup("remote", new ThingArgs { Friend = friend });
            _ = new Thing("local", new ThingArgs { Friend = friend });
        });

        _engine.Registration("remote").PropertyDependencies["friend"].Urns.ShouldBeEmpty();
        _engine.Registration("local").PropertyDependencies["friend"].Urns.ShouldBe([Urn("friend")]);
    }

    [Fact]
    public async Task Outputs_OfARemoteComponent_AreSentWithTheirDependencies()
    {
        await StandInRun.RunAsync(_engine, () =>
        {
            var used = new Thing("used", new ThingArgs { Text = "value" });
            _ = new RemoteGroup("remote", new ThingArgs { Text = used.Text! });
        });

        var sent = _engine.Registration("remote").Object.Fields["text"].StructValue.Fields;
        sent["4dabf18193072939515e22adb298388d"].StringValue.ShouldBe("d0e6a833031e9bbcd3f4e8bde6ca49a4");
        sent["value"].StringValue.ShouldBe("value");
        sent["dependencies"].ListValue.Values.Select(urn => urn.StringValue).ShouldBe([Urn("used")]);
    }

    [Fact]
    public async Task Dependencies_ThatTheEngineNames_BelongToTheOutput()
    {
        const string Named = "urn:pulumi:dev::proj::a:b:C::named";
        var engine = new StandInEngine
        {
            OnRegister = request =>
            {
                var response = new Pulumirpc.RegisterResourceResponse
                {
                    Urn = StandInEngine.UrnOf(request.Parent, request.Type, request.Name),
                    Object = request.Object,
                };
                response.PropertyDependencies.Add("text", new Pulumirpc.RegisterResourceResponse.Types.PropertyDependencies { Urns = { Named } });
                return Task.FromResult(response);
            },
        };

        await StandInRun.RunAsync(engine, () =>
        {
            var source = new Thing("source", new ThingArgs { Text = "value" });
            _ = new Thing("thing", new ThingArgs { Text = source.Text! });
        });

        engine.Registration("thing").Dependencies.ShouldBe([Urn("source"), Named], ignoreOrder: true);
    }

    private static string Urn(string name) => $"urn:pulumi:dev::proj::{Thing.Token}::{name}";

    private static IEnumerable<string> Names(IEnumerable<string> urns) => urns.Select(urn => urn.Split("::")[^1]);
}
