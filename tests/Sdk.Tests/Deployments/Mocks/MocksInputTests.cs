using System.Collections.Immutable;
using Pulumi;
using Pulumi.Testing;
using Pulumi.Utilities;
using Shouldly;
using Xunit;

namespace Sdk.Tests.Deployments.Mocks;

/// <summary>What mocks are asked.</summary>
public sealed class MocksInputTests
{
    [Fact]
    public async Task Id_OfTheRequest_TellsReadsImportsAndCreationsApart()
    {
        var mocks = new RecordingMocks();

        await MockedRun.OfAsync(new TestOptions(), mocks, () =>
        {
            _ = new Thing("read", options: new CustomResourceOptions { Id = "existing" });
            _ = new Thing("imported", options: new CustomResourceOptions { ImportId = "foreign" });
            _ = new Thing("created");
        });

        mocks.Resources.ToDictionary(resource => resource.Name!, resource => resource.Id, StringComparer.Ordinal).ShouldBe(
            new Dictionary<string, string?>(StringComparer.Ordinal) { ["read"] = "existing", ["imported"] = "foreign", ["created"] = "" }, ignoreOrder: true);
    }

    [Fact]
    public async Task Inputs_AreWireNamesWithPlainValues()
    {
        var mocks = new RecordingMocks();

        await MockedRun.OfAsync(new TestOptions(), mocks, () => _ = new Thing("thing", new ThingArgs
        {
            Text = Output.CreateSecret("hush"),
            Count = 3,
            List = { "a", "b" },
            Map = new InputMap<string> { ["k"] = "v" },
            Asset = new StringAsset("content"),
            Flag = true,
        }));

        var inputs = mocks.Resources.Single().Inputs;
        inputs["text"].ShouldBe("hush");
        inputs["count"].ShouldBe(3.0);
        inputs["list"].ShouldBeOfType<ImmutableArray<object>>().ShouldBe(["a", "b"]);
        inputs["map"].ShouldBeOfType<ImmutableDictionary<string, object>>()["k"].ShouldBe("v");
        inputs["asset"].ShouldBeOfType<StringAsset>();
        inputs["flag"].ShouldBe("true");
        inputs.ShouldNotContainKey("friend");
    }

    [Fact]
    public async Task Inputs_WithSomethingUnknownInside_AreLeftOut()
    {
        var mocks = new RecordingMocks();

        await MockedRun.OfAsync(new TestOptions(), mocks, () => _ = new Thing("thing", new ThingArgs
        {
            Text = "known",
            List = { "a", OutputUtilities.CreateUnknown("?") },
        }));

        mocks.Resources.Single().Inputs.Keys.ShouldBe(["text"]);
    }

    [Fact]
    public async Task Inputs_ThatAreResources_ArriveAsTheirClass()
    {
        var mocks = new RecordingMocks { Answer = args => ($"{args.Name}-id", args.Inputs) };

        await MockedRun.OfAsync(new TestOptions(), mocks, () =>
        {
            var friend = new Thing("friend", new ThingArgs { Text = "hello" });
            _ = new Thing("thing", new ThingArgs { Friend = friend });
        });

        var received = mocks.Resources.Single(resource => resource.Name == "thing").Inputs["friend"].ShouldBeOfType<Thing>();
        (await OutputUtilities.GetValueAsync(received.Text)).ShouldBe("hello");
        (await OutputUtilities.GetValueAsync(received.Id)).ShouldBe("friend-id");
    }

    [Fact]
    public async Task Provider_IsItsReference()
    {
        var mocks = new RecordingMocks { Answer = args => ($"{args.Name}-id", RecordingMocks.NoState) };

        await MockedRun.OfAsync(new TestOptions(), mocks, () =>
        {
            var provider = new TestProvider("mine");
            _ = new Thing("with", options: new CustomResourceOptions { Provider = provider });
            _ = new Thing("without");
        });

        mocks.Resources.Single(resource => resource.Name == "with").Provider
            .ShouldBe("urn:pulumi:stack::project::pulumi:pulumi:Stack$pulumi:providers:test::mine::mine-id");
        mocks.Resources.Single(resource => resource.Name == "without").Provider.ShouldBe("");
    }
}
