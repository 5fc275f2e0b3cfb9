using Google.Protobuf;
using Google.Protobuf.WellKnownTypes;
using Pulumi.Engine;
using Pulumirpc;

namespace Sdk.Tests.Deployments.StandIn;

/// <summary>Finds the stand-in's answer to a served call.</summary>
internal static class EngineMethods
{
    public static async Task<IMessage> AnswerAsync(StandInEngine engine, string method, byte[] message)
    {
        switch (method)
        {
            case "ResourceMonitor/SupportsFeature":
                var id = SupportsFeatureRequest.Parser.ParseFrom(message).Id;
                return new SupportsFeatureResponse { HasSupport = await engine.SupportsFeatureAsync(id) };
            case "ResourceMonitor/RegisterResource":
                return await engine.RegisterResourceAsync(null!, RegisterResourceRequest.Parser.ParseFrom(message));
            case "ResourceMonitor/ReadResource":
                return await engine.ReadResourceAsync(null!, ReadResourceRequest.Parser.ParseFrom(message));
            case "ResourceMonitor/Invoke":
                return await engine.InvokeAsync(ResourceInvokeRequest.Parser.ParseFrom(message));
            case "ResourceMonitor/RegisterResourceOutputs":
                await engine.RegisterResourceOutputsAsync(RegisterResourceOutputsRequest.Parser.ParseFrom(message));
                return new Empty();
            case "ResourceMonitor/SignalAndWaitForShutdown":
                await engine.SignalAndWaitForShutdownAsync();
                return new Empty();
            case "Engine/Log":
                await engine.LogAsync(LogRequest.Parser.ParseFrom(message));
                return new Empty();
            default:
                throw new Refused(RpcStatus.Unimplemented, $"unknown method {method}");
        }
    }
}
