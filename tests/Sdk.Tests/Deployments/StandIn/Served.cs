using Pulumi.Engine;

namespace Sdk.Tests.Deployments.StandIn;

/// <summary>Runs a program against a stand-in on a socket.</summary>
internal static class Served
{
    public static async Task<int> RunAsync(StandInEngine engine, Action program, int delay = 0)
    {
        await using var server = await GrpcServer.StartAsync(async (method, message) =>
        {
            await Task.Delay(delay);
            return await EngineMethods.AnswerAsync(engine, method, message);
        });
        return await RunAsync(server, program);
    }

    public static Task<int> RunAsync(GrpcServer server, Action program) => RunAsync(server.Address, program);

    public static Task<int> RunAsync(string address, Action program)
    {
        var connection = GrpcConnection.To(address);
        return StandInRun.RunAsync(new MonitorClient(connection), new EngineClient(connection), isDryRun: false, runner => runner.RunAsync(
            () =>
            {
                program();
                return Task.FromResult<IDictionary<string, object?>>(new Dictionary<string, object?>(StringComparer.Ordinal));
            },
            options: null));
    }
}
