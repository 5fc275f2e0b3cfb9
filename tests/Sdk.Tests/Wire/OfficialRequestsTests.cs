using Google.Protobuf;
using Pulumi;
using Pulumirpc;
using Shouldly;
using Xunit;

namespace Sdk.Tests.Wire;

/// <summary>
/// The recordings are what the official SDK sent for the programs in this folder. The bundled one sends the same, field by field, but for this:
/// <list type="bullet">
/// <item>it asks for a feature once, where the official one asks again for every resource that starts before the first answer;</item>
/// <item>resources that do not wait for each other are registered in another order, as they are from run to run of the official one;</item>
/// <item>logs come in the order of the program; in the recordings they do not;</item>
/// <item>an unhandled exception has another stack trace;</item>
/// <item>a program that fails at once may have registered its stack by then.</item>
/// </list>
/// </summary>
public sealed class OfficialRequestsTests
{
    [Theory]
    [InlineData("up", false)]
    [InlineData("preview", true)]
    public async Task Requests_OfTheProbe_AreThoseOfTheOfficialSdk(string recording, bool isDryRun)
    {
        var recorded = RecordedCall.Read(recording);

        var (exitCode, requests) = await ReplayedEngine.RunAsync(recorded, isDryRun, runner => runner.RunAsync(StackFactory.New<ProbeStack>));

        exitCode.ShouldBe(0);
        Sent(requests).ShouldBe(Sent(recorded));
    }

    [Fact]
    public async Task Requests_OfAFunctionWithOutputs_AreThoseOfTheOfficialSdk()
    {
        var recorded = RecordedCall.Read("fn");

        var (exitCode, requests) = await ReplayedEngine.RunAsync(recorded, isDryRun: false, Returning(() => new Dictionary<string, object?>
        {
            ["a"] = 1,
            ["b"] = Output.CreateSecret("x"),
            ["c"] = new[] { "p", "q" },
        }));

        exitCode.ShouldBe(0);
        Sent(requests).ShouldBe(Sent(recorded));
    }

    [Fact]
    public async Task Requests_AfterALoggedError_AreThoseOfTheOfficialSdkAndTheRunFails()
    {
        var recorded = RecordedCall.Read("logerr");

        var (exitCode, requests) = await ReplayedEngine.RunAsync(recorded, isDryRun: false, Returning(() =>
        {
            Log.Error("logged only");
            return [];
        }));

        exitCode.ShouldBe(1);
        Sent(requests).ShouldBe(Sent(recorded));
    }

    [Theory]
    [InlineData("runex")]
    [InlineData("missingcfg")]
    [InlineData("fail")]
    public async Task Requests_OfAFailingProgram_AreThoseOfTheOfficialSdk(string recording)
    {
        var recorded = RecordedCall.Read(recording);
#pragma warning disable CA2201 // The recorded program threw just this.
        Dictionary<string, object?> Fail() => recording switch
        {
            "runex" => throw new RunException("friendly"),
            "missingcfg" => new() { ["x"] = new Config().Require("nope") },
            _ => throw new Exception("boom"),
        };
#pragma warning restore CA2201

        var (exitCode, requests) = await ReplayedEngine.RunAsync(recorded, isDryRun: false, Returning(Fail));

        exitCode.ShouldBe(32);
        Sent(requests).ShouldBe(Sent(recorded));
    }

    private static Func<Runner, Task<int>> Returning(Func<Dictionary<string, object?>> program) =>
        runner => runner.RunAsync(() => Task.FromResult<IDictionary<string, object?>>(program()), options: null);

    private static string[] Sent(IReadOnlyList<RecordedCall> recorded) => Sent([.. recorded.Select(call => (call.Method, call.Request))]);

    private static string[] Sent(IReadOnlyList<(string Method, IMessage Request)> requests)
    {
        var failed = requests.Any(request => request.Request is LogRequest { Severity: LogSeverity.Error }) && requests.All(request => request.Request is not RegisterResourceOutputsRequest);
        return
        [
            .. requests
                .Where(request => request.Request is not SupportsFeatureRequest)
                .Where(request => !failed || request.Request is not RegisterResourceRequest { Type: "pulumi:pulumi:Stack" })
                .Select(request => $"{request.Method} {Canonical.Of(WithoutStackTrace(request.Request))}")
                .Concat(requests.Select(request => request.Request).OfType<SupportsFeatureRequest>().Select(feature => "feature " + feature.Id).Distinct())
                .Where(text => !failed || text != "feature aliasSpecs")
                .Order(StringComparer.Ordinal),
        ];
    }

    private static IMessage WithoutStackTrace(IMessage request) =>
        request is LogRequest log && log.Message.Contains("\n   at ", StringComparison.Ordinal)
            ? new LogRequest(log) { Message = "Running program failed with an unhandled exception:\n" + log.Message.Split('\n')[1] }
            : request;
}
