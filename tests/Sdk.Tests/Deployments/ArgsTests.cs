using System.Collections.Immutable;
using Pulumi;
using Sdk.Tests.Deployments.StandIn;
using Shouldly;
using Xunit;

namespace Sdk.Tests.Deployments;

public sealed class ArgsTests
{
    private readonly StandInEngine _engine = new();

    [Fact]
    public async Task Args_ThatTheProgramChangesForTheNextResource_CountAsTheyWere()
    {
        await StandInRun.RunAsync(_engine, () =>
        {
            var awaited = new TaskCompletionSource<ImmutableArray<Resource>>();
            var args = new ThingArgs { Text = "first" };
            _ = new Thing("one", args, new CustomResourceOptions { DependsOn = Output.Create(awaited.Task) });
            args.Text = "second";
            _ = new Thing("two", args);
            awaited.SetResult([]);
        });

        _engine.Registration("one").Object.Fields["text"].StringValue.ShouldBe("first");
        _engine.Registration("two").Object.Fields["text"].StringValue.ShouldBe("second");
    }
}
