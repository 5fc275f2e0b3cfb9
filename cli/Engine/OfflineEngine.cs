using Google.Protobuf;
using Google.Protobuf.WellKnownTypes;
using Lgtm.Cli.Cloud;
using Pulumirpc;

namespace Lgtm.Cli.Engine;

/// <summary>
/// The engine side of a Pulumi deployment with no cloud behind it: it takes a program's registrations over the real protocol, keeps the engine's rules and records the plan.
/// </summary>
internal sealed class OfflineEngine : IDisposable
{
    private readonly Lock _gate = new();
    private readonly Registration _registration;
    private readonly SimulatedCloud _cloud;
    private readonly EngineRun _run;
    private readonly GrpcListener _listener;

    public OfflineEngine(EngineRun run, SimulatedCloud cloud, GrpcListener listener)
    {
        _run = run;
        _cloud = cloud;
        _listener = listener;
        Registry = new(run.Stack, run.Project);
        _registration = new(Registry, cloud);
        listener.Serve(Methods());
    }

    public Registry Registry { get; }

    public Journal Journal { get; } = new();

    /// <summary>Messages of the requests the engine refused.</summary>
    public List<string> Refusals { get; } = [];

    public bool ProgramSignalledItsEnd { get; private set; }

    public string Address => _listener.Address;

    public void Dispose()
    {
        _listener.Dispose();
    }

    private Dictionary<string, GrpcMethod> Methods()
    {
        return new(StringComparer.Ordinal)
        {
            ["/pulumirpc.ResourceMonitor/SupportsFeature"] =
                Unary<SupportsFeatureRequest>(request => new SupportsFeatureResponse { HasSupport = EngineFeatures.Has(request.Id) }),
            ["/pulumirpc.ResourceMonitor/GetDeploymentInfo"] = Unary<Empty>(_ => _run.Describe()),
            ["/pulumirpc.ResourceMonitor/RegisterResource"] = Unary<RegisterResourceRequest>(_registration.Register),
            ["/pulumirpc.ResourceMonitor/ReadResource"] = Unary<ReadResourceRequest>(_registration.Read),
            ["/pulumirpc.ResourceMonitor/RegisterResourceOutputs"] = Unary<RegisterResourceOutputsRequest>(request => Done(() => _registration.RegisterOutputs(request))),
            ["/pulumirpc.ResourceMonitor/Invoke"] = Unary<ResourceInvokeRequest>(Invoke),
            ["/pulumirpc.ResourceMonitor/Call"] = Unary<ResourceCallRequest>(request => throw new RefusedException(SimulatedCloud.Teach(request.Tok))),
            ["/pulumirpc.ResourceMonitor/RegisterPackage"] =
                Unary<RegisterPackageRequest>(request => new RegisterPackageResponse { Ref = $"{request.Name}-{request.Version}" }),
            ["/pulumirpc.ResourceMonitor/RegisterResourceHook"] = Unary<RegisterResourceHookRequest>(_ => new Empty()),
            ["/pulumirpc.ResourceMonitor/RegisterErrorHook"] = Unary<RegisterErrorHookRequest>(_ => new Empty()),
            ["/pulumirpc.ResourceMonitor/SignalAndWaitForShutdown"] = Unary<Empty>(_ => Done(() => ProgramSignalledItsEnd = true)),
            ["/pulumirpc.Engine/Log"] = Unary<LogRequest>(request => Done(() => Log(request))),
            ["/pulumirpc.Engine/GetRootResource"] = Unary<GetRootResourceRequest>(_ => new GetRootResourceResponse { Urn = Registry.StackResource?.Urn ?? "" }),
            ["/pulumirpc.Engine/SetRootResource"] = Unary<SetRootResourceRequest>(_ => new SetRootResourceResponse()),
            ["/pulumirpc.Engine/StartDebugging"] = Unary<StartDebuggingRequest>(_ => new Empty()),
            ["/pulumirpc.Engine/RequirePulumiVersion"] = Unary<RequirePulumiVersionRequest>(_ => new RequirePulumiVersionResponse()),
        };
    }

    private ResourceInvokeResponse Invoke(ResourceInvokeRequest request)
    {
        var provider = Registry.ProviderOf(request.Tok, request.Provider);
        if (request.Parent.Length > 0)
        {
            Registry.RequireKnown(request.Tok, request.Parent, "parent");
        }

        foreach (var dependency in request.DependsOn)
        {
            Registry.RequireKnown(request.Tok, dependency, "dependency");
        }

        var result = _cloud.Invoke(request.Tok, request.Args ?? new Struct(), provider?.Inputs, Registry);
        Registry.Add(new RecordedInvoke(request));
        return new() { Return = result };
    }

    private void Log(LogRequest request)
    {
        if (!request.Ephemeral)
        {
            Journal.Add(request.Severity, request.Message, request.Urn, Registry.HasOnlyTheStack);
        }
    }

    // One call at a time: the work of each is far shorter than the wire's, and the rules see a consistent registry.
    private GrpcMethod Unary<TRequest>(Func<TRequest, IMessage> answer)
        where TRequest : IMessage<TRequest>, new()
    {
        return bytes =>
        {
            var request = GrpcFrame.Parse<TRequest>(bytes);
            lock (_gate)
            {
                try
                {
                    return answer(request);
                }
                catch (RefusedException refused)
                {
                    Refusals.Add(refused.Message);
                    throw;
                }
            }
        };
    }

    private static Empty Done(Action action)
    {
        action();
        return new();
    }
}
