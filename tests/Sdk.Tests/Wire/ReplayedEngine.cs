using System.Collections.Concurrent;
using Google.Protobuf;
using Pulumi;
using Pulumi.Engine;
using Sdk.Tests.Deployments.StandIn;

namespace Sdk.Tests.Wire;

/// <summary>An engine on a socket that gives the recorded answers, and keeps what it was asked.</summary>
internal static class ReplayedEngine
{
    public static async Task<(int ExitCode, IReadOnlyList<(string Method, IMessage Request)> Requests)> RunAsync(
        IReadOnlyList<RecordedCall> recording, bool isDryRun, Func<Runner, Task<int>> program)
    {
        var answers = recording
            .GroupBy(call => RecordedCall.KeyOf(call.Method, call.Request), StringComparer.Ordinal)
            .ToDictionary(calls => calls.Key, calls => calls.First(), StringComparer.Ordinal);
        var requests = new ConcurrentQueue<(string, IMessage)>();

        await using var server = await GrpcServer.StartAsync((method, message) =>
        {
            var request = RecordedCall.ParseRequest(method, message);
            requests.Enqueue((method, request));
            return Task.FromResult(answers.TryGetValue(RecordedCall.KeyOf(method, request), out var call)
                ? call.ParseResponse()
                : throw new Refused(RpcStatus.InvalidArgument, $"the official SDK did not send {RecordedCall.KeyOf(method, request)}"));
        });
        var connection = GrpcConnection.To(server.Address);
        var exitCode = await StandInRun.RunAsync(
            new MonitorClient(connection),
            new EngineClient(connection),
            isDryRun,
            program,
            config: """{ "proj:size": "3", "aws:region": "eu-west-1", "proj:token": "hunter2" }""",
            secretKeys: """["proj:token"]""");
        return (exitCode, [.. requests]);
    }
}
