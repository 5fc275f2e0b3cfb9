using System.Collections.Immutable;
using Pulumi;
using Pulumi.Testing;
using Pulumi.Utilities;
using Shouldly;
using Xunit;

namespace Sdk.Tests.Deployments.Mocks;

/// <summary>What becomes of what mocks answer.</summary>
public sealed class MocksStateTests
{
    [Fact]
    public async Task State_OfAnyShape_BecomesTheOutputs()
    {
        await MockedRun.OfAsync(new TestOptions(), StateOf(ImmutableDictionary<string, object>.Empty.Add("text", "immutable")), Expect("immutable"));
        await MockedRun.OfAsync(new TestOptions(), StateOf(new Dictionary<string, object>(StringComparer.Ordinal) { ["text"] = "plain" }), Expect("plain"));
        await MockedRun.OfAsync(new TestOptions(), StateOf(new ThingArgs { Text = "args" }), Expect("args"));

        static IMocks StateOf(object state) => new RecordingMocks { Answer = _ => ("id", state) };

        static Action Expect(string text) => () => new Thing("thing").Text.Apply(actual =>
        {
            actual.ShouldBe(text);
            return actual;
        });
    }

    [Fact]
    public async Task State_WithASecret_MakesTheOutputSecret()
    {
        var mocks = new RecordingMocks { Answer = _ => ("id", new Dictionary<string, object>(StringComparer.Ordinal) { ["text"] = Output.CreateSecret("hush"), ["count"] = 1 }) };
        Thing thing = null!;

        await MockedRun.OfAsync(new TestOptions(), mocks, () => thing = new Thing("thing"));

        (await Output.IsSecretAsync(thing.Text)).ShouldBeTrue();
        (await Output.IsSecretAsync(thing.Count)).ShouldBeFalse();
    }

    [Theory]
    [InlineData(true, false)]
    [InlineData(false, true)]
    public async Task State_WithoutAProperty_IsUnknownInAPreviewOnly(bool preview, bool known)
    {
        Thing thing = null!;

        await MockedRun.OfAsync(new TestOptions { IsPreview = preview }, new RecordingMocks { Answer = _ => ("id", RecordingMocks.NoState) }, () => thing = new Thing("thing", new ThingArgs { Text = "input" }));

        (await OutputUtilities.GetIsKnownAsync(thing.Text)).ShouldBe(known);
        (await OutputUtilities.GetValueAsync(thing.Text)).ShouldBeNull();
    }

    [Fact]
    public async Task AdditionalSecretOutputs_HaveNoEffect()
    {
        Thing thing = null!;
        var mocks = new RecordingMocks { Answer = _ => ("id", new Dictionary<string, object>(StringComparer.Ordinal) { ["text"] = "plain" }) };

        await MockedRun.OfAsync(new TestOptions(), mocks, () => thing = new Thing("thing", options: new CustomResourceOptions { AdditionalSecretOutputs = { "text" } }));

        (await Output.IsSecretAsync(thing.Text)).ShouldBeFalse();
    }

    [Fact]
    public async Task Id_ThatIsNull_FallsBackToTheImportedOneOrIsUnknown()
    {
        Thing created = null!;
        Thing imported = null!;

        await MockedRun.OfAsync(new TestOptions { IsPreview = false }, new EmptyMocks(), () =>
        {
            created = new Thing("created");
            imported = new Thing("imported", options: new CustomResourceOptions { ImportId = "foreign" });
        });

        (await OutputUtilities.GetIsKnownAsync(created.Id)).ShouldBeFalse();
        (await OutputUtilities.GetValueAsync(imported.Id)).ShouldBe("foreign");
    }

    [Fact]
    public async Task Urn_NamesOnlyTheOutermostType()
    {
        Thing grandchild = null!;

        var resources = await Pulumi.Deployment.TestAsync<OneThing>(new EmptyMocks());
        await MockedRun.OfAsync(new TestOptions(), new EmptyMocks(), () =>
        {
            var group = new Group("group");
            grandchild = new Thing("thing", options: new CustomResourceOptions { Parent = group });
        });

        (await OutputUtilities.GetValueAsync(resources[0].Urn)).ShouldBe("urn:pulumi:stack::project::pulumi:pulumi:Stack::project-stack");
        (await OutputUtilities.GetValueAsync(grandchild.Urn)).ShouldBe($"urn:pulumi:stack::project::pulumi:pulumi:Stack${Thing.Token}::thing");
    }
}
