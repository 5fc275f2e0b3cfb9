using Pulumi;
using Pulumi.Testing;
using Sdk.Tests.Deployments.StandIn;
using Shouldly;
using Xunit;

namespace Sdk.Tests.Deployments;

public sealed class OptionsTests
{
    private readonly StandInEngine _engine = new();

    [Fact]
    public void Merge_OfValues_LetsTheSecondWinWhereItSaysSomething()
    {
        var merged = CustomResourceOptions.Merge(
            new CustomResourceOptions { Version = "1", Protect = true, ImportId = "a", DeleteBeforeReplace = true, PluginDownloadURL = "u" },
            new CustomResourceOptions { Version = "2", Protect = false, RetainOnDelete = true });

        merged.Version.ShouldBe("2");
        merged.Protect.ShouldBe(false);
        merged.RetainOnDelete.ShouldBe(true);
        merged.ImportId.ShouldBe("a");
        merged.DeleteBeforeReplace.ShouldBe(true);
        merged.PluginDownloadURL.ShouldBe("u");
    }

    [Fact]
    public void Merge_OfLists_JoinsThem()
    {
        var first = new CustomResourceOptions { IgnoreChanges = { "a" }, AdditionalSecretOutputs = { "s" }, EnvVarMappings = { ["A"] = "1", ["B"] = "1" } };
        var second = new CustomResourceOptions { IgnoreChanges = { "b" }, ReplaceOnChanges = { "c" }, HideDiffs = { "d" }, EnvVarMappings = { ["B"] = "2" } };

        var merged = CustomResourceOptions.Merge(first, second);

        merged.IgnoreChanges.ShouldBe(["a", "b"]);
        merged.AdditionalSecretOutputs.ShouldBe(["s"]);
        merged.ReplaceOnChanges.ShouldBe(["c"]);
        merged.HideDiffs.ShouldBe(["d"]);
        merged.EnvVarMappings.ShouldBe(new Dictionary<string, string> { ["A"] = "1", ["B"] = "2" }, ignoreOrder: true);
        first.IgnoreChanges.ShouldBe(["a"]);
    }

    [Fact]
    public void Merge_WithNothing_IsACopy()
    {
        var original = new ComponentResourceOptions { IgnoreChanges = { "a" } };

        var copy = ComponentResourceOptions.Merge(null, original);
        copy.IgnoreChanges.Add("b");

        original.IgnoreChanges.ShouldBe(["a"]);
        CustomResourceOptions.Merge(null, null).Version.ShouldBeNull();
    }

    [Fact]
    public async Task Merge_OfProviders_KeepsTheSecondOfAPackage()
    {
        await Pulumi.Deployment.TestAsync(new EmptyMocks(), new TestOptions(), () =>
        {
            var (first, second, foreign) = (new TestProvider("first"), new TestProvider("second"), new TestProvider("foreign", "foreign"));

            var merged = ComponentResourceOptions.Merge(
                new ComponentResourceOptions { Providers = { first, foreign } }, new ComponentResourceOptions { Providers = { second } });

            merged.Providers.ShouldBe([foreign, second]);
        });
    }

    [Fact]
    public async Task Merge_OfDependsOn_DependsOnBoth()
    {
        await StandInRun.RunAsync(_engine, () => _ = new Thing("thing", options: CustomResourceOptions.Merge(
            new CustomResourceOptions { DependsOn = { new Thing("a") } }, new CustomResourceOptions { DependsOn = { new Thing("b") } })));

        _engine.Registration("thing").Dependencies.Count.ShouldBe(2);
    }

    [Fact]
    public async Task Options_ThatAreNotGiven_AreNotSent()
    {
        await StandInRun.RunAsync(_engine, () => _ = new Thing("thing"));

        var request = _engine.Registration("thing");
        request.HasProtect.ShouldBeFalse();
        request.HasRetainOnDelete.ShouldBeFalse();
        request.DeleteBeforeReplaceDefined.ShouldBeFalse();
        request.CustomTimeouts.ShouldBeNull();
        (request.Version + request.PluginDownloadURL + request.ImportId + request.DeletedWith).ShouldBe("");
        _engine.AskedFeatures.ShouldBe(["resourceReferences", "aliasSpecs"], ignoreOrder: true);
    }

    [Fact]
    public async Task Options_ThatAreFalse_AreSentAsFalse()
    {
        await StandInRun.RunAsync(_engine, () => _ = new Thing("thing", options: new CustomResourceOptions
        {
            Protect = false, RetainOnDelete = false, DeleteBeforeReplace = false,
        }));

        var request = _engine.Registration("thing");
        (request.HasProtect, request.Protect).ShouldBe((true, false));
        (request.HasRetainOnDelete, request.RetainOnDelete).ShouldBe((true, false));
        (request.DeleteBeforeReplaceDefined, request.DeleteBeforeReplace).ShouldBe((true, false));
    }

    [Fact]
    public async Task Options_OfAComponent_AreSentWhereTheyHaveMeaning()
    {
        await StandInRun.RunAsync(_engine, () => _ = new Group("group", new ComponentResourceOptions
        {
            IgnoreChanges = { "a" }, HideDiffs = { "b" }, ReplaceOnChanges = { "c" }, Protect = true, Version = "1.2.3",
        }));

        var request = _engine.Registration("group");
        request.IgnoreChanges.ShouldBe(["a"]);
        request.HideDiffs.ShouldBe(["b"]);
        request.ReplaceOnChanges.ShouldBeEmpty();
        request.Protect.ShouldBeTrue();
        request.Version.ShouldBe("1.2.3");
        request.Custom.ShouldBeFalse();
    }

    [Fact]
    public async Task Protect_IsInheritedUnlessSaid()
    {
        await StandInRun.RunAsync(_engine, () =>
        {
            var group = new Group("group", new ComponentResourceOptions { Protect = true });
            _ = new Thing("inherits", options: new CustomResourceOptions { Parent = group });
            _ = new Thing("refuses", options: new CustomResourceOptions { Parent = group, Protect = false });
        });

        _engine.Registration("inherits").Protect.ShouldBeTrue();
        _engine.Registration("refuses").Protect.ShouldBeFalse();
    }

    [Fact]
    public async Task DeletedWithAndReplaceWith_AreSentAsUrns()
    {
        await StandInRun.RunAsync(_engine, () =>
        {
            var other = new Thing("other");
            _ = new Thing("thing", options: new CustomResourceOptions { DeletedWith = other, ReplaceWith = { other }, ReplacementTrigger = "v2" });
        });

        var request = _engine.Registration("thing");
        request.DeletedWith.ShouldEndWith("::other");
        request.ReplaceWith.Single().ShouldEndWith("::other");
        request.ReplacementTrigger.StringValue.ShouldBe("v2");
        _engine.AskedFeatures.ShouldContain("deletedWith");
        _engine.AskedFeatures.ShouldContain("replaceWith");
    }

    [Fact]
    public async Task DeletedWith_OnAnEngineWithoutIt_IsRefused()
    {
        var engine = new StandInEngine { MissingFeatures = { "deletedWith" } };

        (await StandInRun.RunAsync(engine, () => _ = new Thing("thing", options: new CustomResourceOptions { DeletedWith = new Thing("other") }))).ShouldBe(32);

        engine.Logs.Single().Message.ShouldContain("The Pulumi CLI does not support the DeletedWith option. Please update the Pulumi CLI.");
    }

    [Fact]
    public async Task Options_ChangedAfterwards_DoNotReachTheResource()
    {
        await StandInRun.RunAsync(_engine, () =>
        {
            var options = new CustomResourceOptions { IgnoreChanges = { "a" } };
            _ = new Thing("thing", new ThingArgs { Text = Late("x") }, options);
            options.IgnoreChanges.Add("b");
            options.Protect = true;
        });

        _engine.Registration("thing").IgnoreChanges.ShouldBe(["a"]);
        _engine.Registration("thing").HasProtect.ShouldBeFalse();
    }

    [Fact]
    public async Task Transforms_AreRefusedWithTheWayOut()
    {
        (await StandInRun.RunAsync(_engine, () => _ = new Thing("thing", options: new CustomResourceOptions
        {
            ResourceTransforms = { (_, _) => Task.FromResult<ResourceTransformResult?>(null) },
        }))).ShouldBe(32);

        _engine.Logs.Single().Message.ShouldContain("-p:PulumiSdk=official");
    }

    private static Output<string> Late(string value) => Output.Create(Task.Delay(20).ContinueWith(_ => value, TaskScheduler.Default));
}
