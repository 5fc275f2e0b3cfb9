using Google.Protobuf.WellKnownTypes;
using Pulumirpc;

namespace Pulumi.Engine;

/// <summary>The engine behind a connection.</summary>
internal sealed class EngineClient(GrpcConnection connection) : IEngine
{
    public Task LogAsync(LogRequest request) => connection.CallAsync("/pulumirpc.Engine/Log", request, Empty.Parser);

    public async Task RequirePulumiVersionAsync(string range)
    {
        try
        {
            var request = new RequirePulumiVersionRequest { PulumiVersionRange = range };
            await connection.CallAsync("/pulumirpc.Engine/RequirePulumiVersion", request, RequirePulumiVersionResponse.Parser);
        }
        catch (RpcException exception) when (exception.Status == RpcStatus.Unimplemented)
        {
            throw new InvalidOperationException(
                "The installed version of the CLI does not support the `RequirePulumiVersion` RPC. Please upgrade the Pulumi CLI.", exception);
        }
    }
}
