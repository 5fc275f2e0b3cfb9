using Pulumi;
using Shouldly;
using Xunit;

namespace Sdk.Tests.Values;

public sealed class DeferredOutputTests
{
    [Fact]
    public async Task DeferredOutput_OnceResolved_IsWhatItWasResolvedTo()
    {
        var deferred = new DeferredOutput<string>();
        var shouted = deferred.Output.Apply(value => value.ToUpperInvariant());

        shouted.DataTask.IsCompleted.ShouldBeFalse();
        deferred.Resolve(Output.CreateSecret("a"));

        var data = await shouted.DataTask;
        data.Value.ShouldBe("A");
        data.IsSecret.ShouldBeTrue();
    }

    [Fact]
    public void DeferredOutput_ResolvedTwice_Throws()
    {
        var deferred = new DeferredOutput<string>();
        deferred.Resolve(Output.Create("a"));

        Should.Throw<InvalidOperationException>(() => deferred.Resolve(Output.Create("a")));
    }
}
