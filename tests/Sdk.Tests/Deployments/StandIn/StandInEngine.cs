using System.Collections.Concurrent;
using Google.Protobuf.WellKnownTypes;
using Pulumi;
using Pulumi.Engine;
using Pulumirpc;

namespace Sdk.Tests.Deployments.StandIn;

/// <summary>Answers like an engine that creates whatever it is asked for, and remembers what that was.</summary>
internal sealed class StandInEngine : IMonitor, IEngine
{
    public const string Unknown = "04da6b54-80e4-46f7-96ec-b56ff0331ba9";

    public ConcurrentQueue<RegisterResourceRequest> Registrations { get; } = new();

    public ConcurrentQueue<ReadResourceRequest> Reads { get; } = new();

    public ConcurrentQueue<ResourceInvokeRequest> Invokes { get; } = new();

    public ConcurrentQueue<ResourceCallRequest> Calls { get; } = new();

    public ConcurrentQueue<RegisterResourceOutputsRequest> Outputs { get; } = new();

    public ConcurrentQueue<LogRequest> Logs { get; } = new();

    public ConcurrentQueue<string> AskedFeatures { get; } = new();

    public HashSet<string> MissingFeatures { get; init; } = [];

    public bool IsDryRun { get; init; }

    public int Shutdowns { get; private set; }

    public Func<RegisterResourceRequest, Task<RegisterResourceResponse>>? OnRegister { get; init; }

    public Func<ResourceInvokeRequest, ResourceInvokeResponse> OnInvoke { get; init; } = request => new ResourceInvokeResponse { Return = request.Args };

    public Func<ReadResourceRequest, ReadResourceResponse>? OnRead { get; init; }

    public Func<LogRequest, Task> OnLog { get; init; } = _ => Task.CompletedTask;

    public RegisterResourceRequest Registration(string name) => Registrations.Single(request => request.Name == name);

    public static string UrnOf(string parent, string type, string name)
    {
        var above = parent.Length == 0 ? "" : parent.Split("::")[2];
        var qualified = above is "" or "pulumi:pulumi:Stack" ? type : $"{above}${type}";
        return $"urn:pulumi:dev::proj::{qualified}::{name}";
    }

    public Task<bool> SupportsFeatureAsync(string feature)
    {
        AskedFeatures.Enqueue(feature);
        return Task.FromResult(!MissingFeatures.Contains(feature));
    }

    public Task<ResourceInvokeResponse> InvokeAsync(ResourceInvokeRequest request)
    {
        Invokes.Enqueue(request);
        return Task.FromResult(OnInvoke(request));
    }

    public Task<CallResponse> CallAsync(ResourceCallRequest request)
    {
        Calls.Enqueue(request);
        return Task.FromResult(new CallResponse { Return = new Struct() });
    }

    public Task<ReadResourceResponse> ReadResourceAsync(Resource resource, ReadResourceRequest request)
    {
        Reads.Enqueue(request);
        return Task.FromResult(OnRead?.Invoke(request) ?? new ReadResourceResponse
        {
            Urn = UrnOf(request.Parent, request.Type, request.Name),
            Properties = request.Properties,
        });
    }

    public Task<RegisterResourceResponse> RegisterResourceAsync(Resource resource, RegisterResourceRequest request)
    {
        Registrations.Enqueue(request);
        return OnRegister?.Invoke(request) ?? Task.FromResult(Created(request));
    }

    public RegisterResourceResponse Created(RegisterResourceRequest request) => new()
    {
        Urn = UrnOf(request.Parent, request.Type, request.Name),
        Id = request.Custom && !IsDryRun ? request.Name + "-id" : "",
        Object = request.Object,
    };

    public Task RegisterResourceOutputsAsync(RegisterResourceOutputsRequest request)
    {
        Outputs.Enqueue(request);
        return Task.CompletedTask;
    }

    public Task<string> RegisterPackageAsync(Pulumirpc.RegisterPackageRequest request) => Task.FromResult(request.Name + "-ref");

    public Task SignalAndWaitForShutdownAsync()
    {
        Shutdowns++;
        return Task.CompletedTask;
    }

    public Task LogAsync(LogRequest request)
    {
        Logs.Enqueue(request);
        return OnLog(request);
    }

    public Task RequirePulumiVersionAsync(string range) => Task.CompletedTask;
}
