using System.Collections.Concurrent;
using System.Collections.Immutable;
using Pulumi.Testing;

namespace Sdk.Tests.Deployments.Mocks;

/// <summary>Mocks that answer as told and remember what they were asked.</summary>
internal sealed class RecordingMocks : IMocks
{
    public static readonly ImmutableDictionary<string, object> NoState = ImmutableDictionary<string, object>.Empty;

    public List<MockResourceArgs> Resources { get; } = [];

    public List<MockCallArgs> Calls { get; } = [];

    public ConcurrentQueue<MockRegisterResourceOutputsRequest> Outputs { get; } = new();

    public Func<MockResourceArgs, (string? Id, object State)> Answer { get; init; } = _ => (null, NoState);

    public Func<MockCallArgs, object> CallAnswer { get; init; } = _ => NoState;

    public Task<(string? id, object state)> NewResourceAsync(MockResourceArgs args)
    {
        Resources.Add(args);
        return Task.FromResult<(string?, object)>(Answer(args));
    }

    public Task<object> CallAsync(MockCallArgs args)
    {
        Calls.Add(args);
        return Task.FromResult(CallAnswer(args));
    }

    public Task RegisterResourceOutputs(MockRegisterResourceOutputsRequest args)
    {
        Outputs.Enqueue(args);
        return Task.CompletedTask;
    }
}
