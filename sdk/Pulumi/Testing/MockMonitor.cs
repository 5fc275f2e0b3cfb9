using System.Collections.Concurrent;
using System.Collections.Immutable;
using Google.Protobuf.WellKnownTypes;
using Pulumi.Engine;
using Pulumi.Serialization;
using Pulumirpc;

namespace Pulumi.Testing;

/// <summary>A resource monitor that lets mocks answer.</summary>
internal sealed class MockMonitor(IMocks mocks) : IMonitor
{
    private readonly ConcurrentDictionary<string, ResourceInvokeResponse> _records = new(StringComparer.Ordinal);
    private readonly List<Resource> _resources = [];

    public ImmutableArray<Resource> Resources()
    {
        lock (_resources)
        {
            return [.. _resources];
        }
    }

    // Output values are refused, so that a test sees plain inputs.
    public Task<bool> SupportsFeatureAsync(string feature) => Task.FromResult(feature != "outputValues");

    public async Task<ResourceInvokeResponse> InvokeAsync(ResourceInvokeRequest request)
    {
        if (request.Tok == "pulumi:pulumi:getResource")
        {
            var urn = request.Args.Fields["urn"].StringValue;
            return _records.TryGetValue(urn, out var record) ? record : throw new InvalidOperationException($"Unknown resource {urn}");
        }

        return new ResourceInvokeResponse { Return = await AnswerAsync(request.Tok, request.Args, request.Provider) };
    }

    public async Task<CallResponse> CallAsync(ResourceCallRequest request) =>
        new() { Return = await AnswerAsync(request.Tok, request.Args, request.Provider) };

    public async Task<ReadResourceResponse> ReadResourceAsync(Resource resource, ReadResourceRequest request)
    {
        Add(resource);
        var (_, state) = await AskAsync(request.Type, request.Name, request.Properties, request.Provider, request.Id);
        var urn = MockUrn.Of(request.Parent, request.Type, request.Name);
        Record(urn, request.Id, state);
        return new ReadResourceResponse { Urn = urn, Properties = state };
    }

    public async Task<RegisterResourceResponse> RegisterResourceAsync(Resource resource, RegisterResourceRequest request)
    {
        Add(resource);
        var urn = MockUrn.Of(request.Parent, request.Type, request.Name);
        if (request.Type == Stack.RootType)
        {
            return new RegisterResourceResponse { Urn = urn, Object = new Struct() };
        }

        var (id, state) = await AskAsync(request.Type, request.Name, request.Object, request.Provider, request.ImportId);
        id ??= request.ImportId;
        Record(urn, id, state);
        return new RegisterResourceResponse { Urn = urn, Id = id, Object = state };
    }

    public Task RegisterResourceOutputsAsync(RegisterResourceOutputsRequest request)
    {
        var outputs = request.Outputs.Fields.ToImmutableDictionary(
            output => output.Key, output => new Output<object?>(Deserializer.Deserialize(output.Value)));
        return mocks.RegisterResourceOutputs(new MockRegisterResourceOutputsRequest(request.Urn, outputs));
    }

    public Task<string> RegisterPackageAsync(Pulumirpc.RegisterPackageRequest request) => Task.FromResult($"{request.Name}-{request.Version}");

    public Task SignalAndWaitForShutdownAsync() => Task.CompletedTask;

    private void Add(Resource resource)
    {
        lock (_resources)
        {
            _resources.Add(resource);
        }
    }

    private void Record(string urn, string? id, Struct state) => _records[urn] = new ResourceInvokeResponse
    {
        Return = new Struct
        {
            Fields =
            {
                ["urn"] = Value.ForString(urn),
                ["id"] = Value.ForString(id ?? ""),
                ["state"] = Value.ForStruct(state),
            },
        },
    };

    private async Task<(string? Id, Struct State)> AskAsync(string type, string name, Struct inputs, string provider, string id)
    {
        var (answeredId, state) = await mocks.NewResourceAsync(new MockResourceArgs
        {
            Type = type,
            Name = name,
            Inputs = MockValues.Plain(inputs),
            Provider = provider,
            Id = id,
        });
        return (answeredId, await MockValues.StructAsync(state));
    }

    private async Task<Struct> AnswerAsync(string token, Struct args, string provider)
    {
        var answer = await mocks.CallAsync(new MockCallArgs { Token = token, Args = MockValues.Plain(args), Provider = provider });
        return await MockValues.StructAsync(answer);
    }
}
