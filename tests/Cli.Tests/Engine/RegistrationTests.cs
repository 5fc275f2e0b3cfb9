using Lgtm.Cli.Engine;

namespace Cli.Tests.Engine;

public sealed class RegistrationTests
{
    private const string Vpc = "aws:ec2/vpc:Vpc";
    private const string Unregistered = "urn:pulumi:dev::shop::aws:ec2/vpc:Vpc::nowhere";

    [Fact]
    public async Task Urn_OfAChildOfTheStack_LeavesTheStacksTypeOut()
    {
        await using var engine = await EngineUnderTest.StartAsync();

        var vpc = await engine.RegisterAsync(Vpc, "main");

        vpc.Urn.ShouldBe("urn:pulumi:dev::shop::aws:ec2/vpc:Vpc::main");
    }

    [Fact]
    public async Task Urn_OfAGrandchild_HasTheTypesOfAllItsParents()
    {
        await using var engine = await EngineUnderTest.StartAsync();
        var outer = await engine.RegisterAsync("shop:index:Outer", "outer", custom: false);
        var inner = await engine.RegisterAsync("shop:index:Inner", "inner", custom: false, with: request => request.Parent = outer.Urn);

        var vpc = await engine.RegisterAsync(Vpc, "main", with: request => request.Parent = inner.Urn);

        vpc.Urn.ShouldBe("urn:pulumi:dev::shop::shop:index:Outer$shop:index:Inner$aws:ec2/vpc:Vpc::main");
    }

    [Fact]
    public async Task Parent_NotRegistered_IsRefused()
    {
        await using var engine = await EngineUnderTest.StartAsync();

        var refused = await Should.ThrowAsync<CallFailedException>(() => engine.RegisterAsync(Vpc, "main", with: request => request.Parent = Unregistered));

        refused.Message.ShouldContain($"the parent '{Unregistered}' is not registered; create the parent");
    }

    [Fact]
    public async Task Urn_RegisteredTwice_IsRefusedByName()
    {
        await using var engine = await EngineUnderTest.StartAsync();
        await engine.RegisterAsync(Vpc, "main");

        var refused = await Should.ThrowAsync<CallFailedException>(() => engine.RegisterAsync(Vpc, "main"));

        refused.Message.ShouldBe("Duplicate resource URN 'urn:pulumi:dev::shop::aws:ec2/vpc:Vpc::main'; try giving it a unique name");
    }

    [Fact]
    public async Task Dependency_NotRegistered_IsRefused()
    {
        await using var engine = await EngineUnderTest.StartAsync();

        var refused = await Should.ThrowAsync<CallFailedException>(() => engine.RegisterAsync(Vpc, "main", with: request => request.Dependencies.Add(Unregistered)));

        refused.Message.ShouldContain($"the dependency '{Unregistered}' is not registered");
    }

    [Fact]
    public async Task DependencyOfAProperty_NotRegistered_IsRefusedWithThePropertysName()
    {
        await using var engine = await EngineUnderTest.StartAsync();

        var refused = await Should.ThrowAsync<CallFailedException>(
            () => engine.RegisterAsync(Vpc, "main", with: request => request.PropertyDependencies["cidrBlock"] = new() { Urns = { Unregistered } }));

        refused.Message.ShouldContain($"the dependency of property 'cidrBlock' '{Unregistered}' is not registered");
    }

    [Fact]
    public async Task Provider_NotRegistered_IsRefused()
    {
        await using var engine = await EngineUnderTest.StartAsync();
        const string provider = "urn:pulumi:dev::shop::pulumi:providers:aws::other";

        var refused = await Should.ThrowAsync<CallFailedException>(() => engine.RegisterAsync(Vpc, "main", with: request => request.Provider = provider + "::some-id"));

        refused.Message.ShouldContain($"the provider '{provider}' is not registered");
    }

    [Theory]
    [InlineData("some-id")]
    [InlineData("urn:pulumi:dev::shop::pulumi:providers:aws::other::")]
    public async Task Provider_ThatIsNoReference_IsRefused(string reference)
    {
        await using var engine = await EngineUnderTest.StartAsync();

        var refused = await Should.ThrowAsync<CallFailedException>(() => engine.RegisterAsync(Vpc, "main", with: request => request.Provider = reference));

        refused.Message.ShouldContain("expected <urn of the provider>::<its id>");
    }

    [Fact]
    public async Task Provider_ThatIsAnotherKindOfResource_IsRefused()
    {
        await using var engine = await EngineUnderTest.StartAsync();
        var vpc = await engine.RegisterAsync(Vpc, "main");

        var refused = await Should.ThrowAsync<CallFailedException>(() => engine.RegisterAsync(Vpc, "other", with: request => request.Provider = $"{vpc.Urn}::{vpc.Id}"));

        refused.Message.ShouldContain("is no provider; pass a provider resource");
    }

    [Fact]
    public async Task Provider_OfAnotherPackage_IsRefused()
    {
        await using var engine = await EngineUnderTest.StartAsync();
        var kubernetes = await engine.RegisterAsync("pulumi:providers:kubernetes", "cluster");

        var refused = await Should.ThrowAsync<CallFailedException>(
            () => engine.RegisterAsync(Vpc, "main", with: request => request.Provider = $"{kubernetes.Urn}::{kubernetes.Id}"));

        refused.Message.ShouldContain("a resource of package 'aws' was given a provider of package 'kubernetes'");
    }

    [Fact]
    public async Task Provider_WithAnIdThatIsStillUnknown_IsAccepted()
    {
        await using var engine = await EngineUnderTest.StartAsync(unknown: true);
        var provider = await engine.RegisterAsync("pulumi:providers:aws", "elsewhere");

        var vpc = await engine.RegisterAsync(Vpc, "main", with: request => request.Provider = $"{provider.Urn}::{WireValue.Unknown}");

        vpc.Urn.ShouldNotBeEmpty();
    }

    [Fact]
    public async Task DeletedWith_NotRegistered_IsRefused()
    {
        await using var engine = await EngineUnderTest.StartAsync();

        var refused = await Should.ThrowAsync<CallFailedException>(() => engine.RegisterAsync(Vpc, "main", with: request => request.DeletedWith = Unregistered));

        refused.Message.ShouldContain($"the deletedWith resource '{Unregistered}' is not registered");
    }

    [Fact]
    public async Task Stack_RegisteredTwice_IsRefused()
    {
        await using var engine = await EngineUnderTest.StartAsync();

        var refused = await Should.ThrowAsync<CallFailedException>(() => engine.RegisterAsync(Urn.StackType, "second", custom: false));

        refused.Message.ShouldContain("a program has one stack");
    }

    [Theory]
    [InlineData("Vpc", "main", "expected <package>:<module>:<name>")]
    [InlineData(Vpc, "", "has no name")]
    public async Task Resource_WithoutProperTypeOrName_IsRefused(string type, string name, string reason)
    {
        await using var engine = await EngineUnderTest.StartAsync();

        var refused = await Should.ThrowAsync<CallFailedException>(() => engine.RegisterAsync(type, name));

        refused.Message.ShouldContain(reason);
    }

    [Fact]
    public async Task Protection_NotSaid_IsTheParents()
    {
        await using var engine = await EngineUnderTest.StartAsync();
        var parent = await engine.RegisterAsync("shop:index:Store", "store", custom: false, with: request => (request.Protect, request.RetainOnDelete) = (true, true));

        var inherits = await engine.RegisterAsync(Vpc, "inherits", with: request => request.Parent = parent.Urn);
        var decides = await engine.RegisterAsync(Vpc, "decides", with: request => (request.Parent, request.Protect, request.RetainOnDelete) = (parent.Urn, false, false));

        Recorded(engine, inherits.Urn).ShouldSatisfyAllConditions(it => it.Protect.ShouldBe(true), it => it.RetainOnDelete.ShouldBe(true));
        Recorded(engine, decides.Urn).ShouldSatisfyAllConditions(it => it.Protect.ShouldBe(false), it => it.RetainOnDelete.ShouldBe(false));
    }

    private static RecordedResource Recorded(EngineUnderTest engine, string urn)
    {
        engine.Offline.Registry.TryGet(urn, out var resource).ShouldBeTrue();
        return resource!;
    }
}
