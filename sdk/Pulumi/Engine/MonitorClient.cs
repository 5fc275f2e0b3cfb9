using Google.Protobuf;
using Google.Protobuf.WellKnownTypes;
using Pulumirpc;

namespace Pulumi.Engine;

/// <summary>The resource monitor behind a connection.</summary>
internal sealed class MonitorClient(GrpcConnection connection) : IMonitor
{
    public async Task<bool> SupportsFeatureAsync(string feature) =>
        (await CallAsync("SupportsFeature", new SupportsFeatureRequest { Id = feature }, SupportsFeatureResponse.Parser)).HasSupport;

    public Task<ResourceInvokeResponse> InvokeAsync(ResourceInvokeRequest request) =>
        CallAsync("Invoke", request, ResourceInvokeResponse.Parser);

    public Task<CallResponse> CallAsync(ResourceCallRequest request) => CallAsync("Call", request, CallResponse.Parser);

    public Task<ReadResourceResponse> ReadResourceAsync(Resource resource, ReadResourceRequest request) =>
        CallAsync("ReadResource", request, ReadResourceResponse.Parser);

    public Task<RegisterResourceResponse> RegisterResourceAsync(Resource resource, RegisterResourceRequest request) =>
        CallAsync("RegisterResource", request, RegisterResourceResponse.Parser);

    public Task RegisterResourceOutputsAsync(RegisterResourceOutputsRequest request) =>
        CallAsync("RegisterResourceOutputs", request, Empty.Parser);

    public async Task<string> RegisterPackageAsync(Pulumirpc.RegisterPackageRequest request) =>
        (await CallAsync("RegisterPackage", request, RegisterPackageResponse.Parser)).Ref;

    public async Task SignalAndWaitForShutdownAsync()
    {
        try
        {
            await CallAsync("SignalAndWaitForShutdown", new Empty(), Empty.Parser);
        }
        catch (RpcException exception) when (exception.Status == RpcStatus.Unimplemented)
        {
            // An engine of before this call needs none.
        }
    }

    private Task<TResponse> CallAsync<TResponse>(string method, IMessage request, MessageParser<TResponse> parser)
        where TResponse : IMessage<TResponse>
        => connection.CallAsync("/pulumirpc.ResourceMonitor/" + method, request, parser);
}
