using Pulumi;
using Sdk.Tests.Deployments.StandIn;
using Shouldly;
using Xunit;

namespace Sdk.Tests.Deployments;

public sealed class ProviderTests
{
    private readonly StandInEngine _engine = new();

    [Fact]
    public async Task Provider_OfAResource_IsSentAsUrnAndId()
    {
        await StandInRun.RunAsync(_engine, () => Named("thing", provider: new TestProvider("mine")));

        _engine.Registration("thing").Provider.ShouldBe("urn:pulumi:dev::proj::pulumi:providers:test::mine::mine-id");
    }

    [Fact]
    public async Task Provider_WithoutAnIdYet_IsSentWithTheUnknownId()
    {
        var engine = new StandInEngine { IsDryRun = true };

        await StandInRun.RunAsync(engine, () => Named("thing", provider: new TestProvider("mine")));

        engine.Registration("thing").Provider.ShouldEndWith("::mine::" + StandInEngine.Unknown);
    }

    [Fact]
    public async Task Provider_OfAComponent_IsInheritedByAllBelow()
    {
        await StandInRun.RunAsync(_engine, () =>
        {
            var outer = new Group("outer", new ComponentResourceOptions { Provider = new TestProvider("mine") });
            var inner = new Group("inner", new ComponentResourceOptions { Parent = outer });
            Named("thing", parent: inner);
        });

        ProviderOf("thing").ShouldBe("mine");
        _engine.Registration("outer").Provider.ShouldBe("");
        _engine.Registration("outer").Providers.ShouldBeEmpty();
    }

    [Fact]
    public async Task Providers_OfAComponent_ApplyByPackage()
    {
        await StandInRun.RunAsync(_engine, () =>
        {
            var group = new Group("group", new ComponentResourceOptions { Providers = { new TestProvider("foreign", "foreign"), new TestProvider("mine") } });
            Named("thing", parent: group);
        });

        ProviderOf("thing").ShouldBe("mine");
    }

    [Fact]
    public async Task Provider_OfAnotherPackage_DoesNotApply()
    {
        await StandInRun.RunAsync(_engine, () =>
        {
            var group = new Group("group", new ComponentResourceOptions { Provider = new TestProvider("foreign", "foreign") });
            Named("thing", parent: group);
        });

        _engine.Registration("thing").Provider.ShouldBe("");
    }

    [Fact]
    public async Task Provider_OfAnInnerComponent_WinsOverTheOuterOne()
    {
        await StandInRun.RunAsync(_engine, () =>
        {
            var outer = new Group("outer", new ComponentResourceOptions { Provider = new TestProvider("first") });
            var inner = new Group("inner", new ComponentResourceOptions { Parent = outer, Provider = new TestProvider("second") });
            Named("thing", parent: inner);
            Named("sibling", parent: outer);
        });

        ProviderOf("thing").ShouldBe("second");
        ProviderOf("sibling").ShouldBe("first");
    }

    [Fact]
    public async Task Provider_OfACustomResource_IsInheritedByItsChildren()
    {
        await StandInRun.RunAsync(_engine, () => Named("child", parent: Named("parent", provider: new TestProvider("mine"))));

        ProviderOf("child").ShouldBe("mine");
    }

    [Fact]
    public async Task Providers_OfARemoteComponent_AreSentByPackage()
    {
        await StandInRun.RunAsync(_engine, () =>
            _ = new RemoteGroup("remote", options: new ComponentResourceOptions { Providers = { new TestProvider("mine"), new TestProvider("foreign", "foreign") } }));

        var request = _engine.Registration("remote");
        request.Providers.ToDictionary(provider => provider.Key, provider => provider.Value.Split("::")[^1]).ShouldBe(
            new Dictionary<string, string> { ["test"] = "mine-id", ["foreign"] = "foreign-id" }, ignoreOrder: true);
        request.Provider.ShouldBe("");
    }

    [Fact]
    public async Task Provider_AndProvidersTogether_AreRefused()
    {
        await StandInRun.RunAsync(_engine, () =>
        {
            var provider = new TestProvider("mine");
            _ = new Group("group", new ComponentResourceOptions { Provider = provider, Providers = { provider } });
        });

        _engine.Logs.Single().Message.ShouldContain("Do not supply both 'provider' and 'providers' options to a ComponentResource.");
    }

    private static Thing Named(string name, Resource? parent = null, ProviderResource? provider = null) =>
        new(name, options: new CustomResourceOptions { Parent = parent, Provider = provider });

    private string ProviderOf(string name) => _engine.Registration(name).Provider.Split("::")[^2];
}
