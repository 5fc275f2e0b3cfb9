using Pulumi;
using Sdk.Tests.Deployments.StandIn;
using Shouldly;
using Xunit;

namespace Sdk.Tests.Deployments;

public sealed class TransformationTests
{
    private readonly StandInEngine _engine = new();

    [Fact]
    public async Task Transformation_OfTheStack_SeesEveryResource()
    {
        var seen = new List<string>();
        var options = new StackOptions { ResourceTransformations = { args => { seen.Add(args.Resource.GetResourceName()); return null; } } };

        await StandInRun.RunAsync(_engine, () =>
        {
            var group = new Group("group");
            _ = new Thing("thing", options: new CustomResourceOptions { Parent = group });
        }, options);

        seen.ShouldBe(["proj-dev", "group", "thing"]);
    }

    [Fact]
    public async Task Transformation_ReplacesArgumentsAndOptions()
    {
        await StandInRun.RunAsync(_engine, () => _ = new Thing("thing", new ThingArgs { Text = "before" }, new CustomResourceOptions
        {
            ResourceTransformations =
            {
                args => new ResourceTransformationResult(
                    new ThingArgs { Text = "after" },
                    CustomResourceOptions.Merge((CustomResourceOptions)args.Options, new CustomResourceOptions { Protect = true })),
            },
        }));

        _engine.Registration("thing").Object.Fields["text"].StringValue.ShouldBe("after");
        _engine.Registration("thing").Protect.ShouldBeTrue();
    }

    [Fact]
    public async Task Transformations_RunOwnFirstThenThoseOfTheParents()
    {
        var order = new List<string>();
        ResourceTransformation Noting(string who) => args =>
        {
            order.Add($"{who}:{args.Resource.GetResourceName()}");
            return null;
        };

        await StandInRun.RunAsync(_engine, () =>
        {
            var group = new Group("group", new ComponentResourceOptions { ResourceTransformations = { Noting("group") } });
            _ = new Thing("thing", options: new CustomResourceOptions { Parent = group, ResourceTransformations = { Noting("own") } });
        });

        order.ShouldBe(["group:group", "own:thing", "group:thing"]);
    }

    [Fact]
    public async Task Transformation_ThatChangesTheParent_IsRefused()
    {
        (await StandInRun.RunAsync(_engine, () =>
        {
            var group = new Group("group");
            _ = new Thing("thing", options: new CustomResourceOptions
            {
                ResourceTransformations = { args => new ResourceTransformationResult(args.Args, new CustomResourceOptions { Parent = group }) },
            });
        })).ShouldBe(32);

        _engine.Logs.Single().Message.ShouldContain("Transformations cannot currently be used to change the 'parent' of a resource.");
    }
}
