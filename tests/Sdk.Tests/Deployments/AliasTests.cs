using Pulumi;
using Pulumi.Utilities;
using Sdk.Tests.Deployments.StandIn;
using Shouldly;
using Xunit;

namespace Sdk.Tests.Deployments;

public sealed class AliasTests
{
    private readonly StandInEngine _engine = new();
    private readonly StandInEngine _oldEngine = new() { MissingFeatures = { "aliasSpecs" } };

    [Fact]
    public async Task Alias_IsSentAsWhatItSays()
    {
        await StandInRun.RunAsync(_engine, () => Aliased(
            new Alias { Name = "old" },
            new Alias { NoParent = true },
            new Alias { Urn = "urn:pulumi:dev::proj::a:b:C::d" },
            new Alias { Type = "a:b:C", Stack = "prod", Project = "other", ParentUrn = "urn:pulumi:dev::proj::a:b:P::p" },
            new Alias { Parent = new Group("parent") }));

        var aliases = _engine.Registration("thing").Aliases;
        aliases[0].Spec.Name.ShouldBe("old");
        aliases[0].Spec.ParentCase.ShouldBe(Pulumirpc.Alias.Types.Spec.ParentOneofCase.NoParent);
        aliases[0].Spec.NoParent.ShouldBeFalse();
        aliases[1].Spec.NoParent.ShouldBeTrue();
        aliases[2].Urn.ShouldBe("urn:pulumi:dev::proj::a:b:C::d");
        aliases[3].Spec.ShouldBe(new Pulumirpc.Alias.Types.Spec { Type = "a:b:C", Stack = "prod", Project = "other", ParentUrn = "urn:pulumi:dev::proj::a:b:P::p" });
        aliases[4].Spec.ParentUrn.ShouldBe($"urn:pulumi:dev::proj::{Group.Token}::parent");
        _engine.Registration("thing").AliasURNs.ShouldBeEmpty();
    }

    [Fact]
    public async Task Alias_ThatIsUnknown_IsLeftOut()
    {
        await StandInRun.RunAsync(_engine, () => _ = new Thing("thing", options: new CustomResourceOptions
        {
            Aliases = { OutputUtilities.CreateUnknown(new Alias { Name = "old" }) },
        }));

        _engine.Registration("thing").Aliases.ShouldBeEmpty();
    }

    [Fact]
    public async Task Alias_ForAnOldEngine_IsAUrn()
    {
        await StandInRun.RunAsync(_oldEngine, () => Aliased(
            new Alias { Name = "old" },
            new Alias { Type = "a:b:C" },
            new Alias { Stack = "prod", Project = "other" },
            new Alias { Urn = "urn:pulumi:dev::proj::a:b:C::d" },
            new Alias { ParentUrn = "urn:pulumi:dev::proj::a:b:P::p" },
            new Alias { Name = "old" }));

        var request = _oldEngine.Registration("thing");
        request.Aliases.ShouldBeEmpty();
        request.AliasURNs.ShouldBe(
        [
            $"urn:pulumi:dev::proj::{Thing.Token}::old",
            "urn:pulumi:dev::proj::a:b:C::thing",
            $"urn:pulumi:prod::other::{Thing.Token}::thing",
            "urn:pulumi:dev::proj::a:b:C::d",
            $"urn:pulumi:dev::proj::a:b:P${Thing.Token}::thing",
        ]);
    }

    [Fact]
    public async Task Alias_OfTheParent_IsInheritedForAnOldEngine()
    {
        await StandInRun.RunAsync(_oldEngine, () =>
        {
            var app = new Group("app", new ComponentResourceOptions { Aliases = { new Alias { Name = "old" } } });
            _ = new Thing("app-logs", options: new CustomResourceOptions { Parent = app, Aliases = { new Alias { Name = "app-journal" } } });
            _ = new Thing("other", options: new CustomResourceOptions { Parent = app });
        });

        const string Below = $"urn:pulumi:dev::proj::{Group.Token}${Thing.Token}";
        _oldEngine.Registration("app-logs").AliasURNs.ShouldBe([$"{Below}::app-journal", $"{Below}::old-logs", $"{Below}::old-journal"]);
        _oldEngine.Registration("other").AliasURNs.ShouldBe([$"{Below}::other"]);
    }

    [Theory]
    [MemberData(nameof(Contradictions))]
    public async Task Alias_ThatContradictsItself_FailsTheProgram(Alias alias, string problem)
    {
        (await StandInRun.RunAsync(_engine, () => Aliased(alias))).ShouldBe(32);

        _engine.Logs.Single().Message.ShouldContain(problem);
    }

    public static TheoryData<Alias, string> Contradictions() => new()
    {
        { new Alias { Urn = "urn", Name = "name" }, "Alias should not specify both Urn and Name" },
        { new Alias { Urn = "urn", NoParent = true }, "Alias should not specify both Urn and NoParent" },
        { new Alias { ParentUrn = "urn", NoParent = true }, "Only specify one of 'Parent', 'ParentUrn' or 'NoParent' in an Alias" },
    };

    private static void Aliased(params Alias[] aliases) =>
        _ = new Thing("thing", options: new CustomResourceOptions { Aliases = [.. aliases.Select(alias => (Input<Alias>)alias)] });
}
