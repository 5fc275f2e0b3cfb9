using Pulumi;
using Pulumi.Testing;
using Shouldly;
using Xunit;

namespace Sdk.Tests.Values;

public sealed class OutputFailureTests
{
    [Fact]
    public async Task Program_WithAnOutputThatFailsUnseen_FailsWithIt()
    {
        var error = await Should.ThrowAsync<RunException>(() => Deployment.TestAsync(
            new EmptyMocks(),
            new TestOptions(),
            () => { _ = Output.Create(Task.Delay(1)).Apply(_ => Output.Create(Task.FromException<int>(new RunException("no such zone")))); }));

        error.Message.ShouldContain("no such zone");
    }

    [Fact]
    public async Task Program_WithAnOutputStillToCome_WaitsForIt()
    {
        var done = false;

        await Deployment.TestAsync(
            new EmptyMocks(),
            new TestOptions(),
            () =>
            {
                _ = Output.Create(Task.FromResult(1)).Apply(async _ =>
                {
                    await Task.Delay(20);
                    done = true;
                });
            });

        done.ShouldBeTrue();
    }
}
