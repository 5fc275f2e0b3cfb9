using Pulumi;
using Pulumi.Testing;
using Shouldly;
using Xunit;

namespace Sdk.Tests.Deployments.Mocks;

/// <summary>How a test fails.</summary>
public sealed class MocksFailureTests
{
    [Fact]
    public async Task Error_ThatIsLogged_FailsTheTestWithItsMessage()
    {
        var failure = await Should.ThrowAsync<RunException>(() => MockedRun.OfAsync(new TestOptions(), new EmptyMocks(), () => Log.Error("bad luck")));

        failure.Message.ShouldBe("bad luck");
    }

    [Fact]
    public async Task Errors_ThatAreLogged_FailTheTestTogether()
    {
        var failure = await Should.ThrowAsync<AggregateException>(() => MockedRun.OfAsync(new TestOptions(), new EmptyMocks(), () =>
        {
            Log.Error("first");
            Log.Error("second");
        }));

        failure.InnerExceptions.ShouldAllBe(exception => exception is RunException);
        failure.InnerExceptions.Select(exception => exception.Message).ShouldBe(["first", "second"]);
    }

    [Fact]
    public async Task Failure_OfTheProgram_IsReportedWithItsStackUnlessItIsARunException()
    {
        var friendly = await Should.ThrowAsync<RunException>(() => MockedRun.OfAsync(new TestOptions(), new EmptyMocks(), () => Throw(new RunException("friendly"))));
        var raw = await Should.ThrowAsync<RunException>(() => MockedRun.OfAsync(new TestOptions(), new EmptyMocks(), () => Throw(new InvalidOperationException("boom"))));

        friendly.Message.ShouldBe("friendly");
        raw.Message.ShouldStartWith("Running program '");
        raw.Message.ShouldContain("' failed with an unhandled exception:\nSystem.InvalidOperationException: boom");
    }

    [Fact]
    public async Task Failure_OfAMock_FailsTheTest()
    {
        var mocks = new RecordingMocks { Answer = _ => throw new InvalidOperationException("no such cloud") };

        var failure = await Should.ThrowAsync<RunException>(() => MockedRun.OfAsync(new TestOptions(), mocks, () => _ = new Thing("thing")));

        failure.Message.ShouldContain("no such cloud");
    }

    private static void Throw(Exception exception) => throw exception;
}
