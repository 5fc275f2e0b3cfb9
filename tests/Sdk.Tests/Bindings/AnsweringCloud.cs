using System.Collections.Immutable;
using Pulumi.Testing;

namespace Sdk.Tests.Bindings;

/// <summary>Remembers what was created, and answers with what the cloud would add.</summary>
internal sealed class AnsweringCloud : IMocks
{
    public List<MockResourceArgs> Created { get; } = [];

    public Task<(string? id, object state)> NewResourceAsync(MockResourceArgs args)
    {
        Created.Add(args);
        var state = args.Type switch
        {
            "aws:eks/cluster:Cluster" => args.Inputs.Add("certificateAuthority", Map("data", "Q0E=")),
            _ => args.Inputs,
        };
        return Task.FromResult<(string?, object)>((args.Name + "-id", state));
    }

    public Task<object> CallAsync(MockCallArgs args)
    {
        return args.Token switch
        {
            "aws:index/getCallerIdentity:getCallerIdentity" => Task.FromResult<object>(Map("accountId", "123456789012")),
            _ => throw new NotSupportedException($"Teach AnsweringCloud to answer '{args.Token}'"),
        };
    }

    private static ImmutableDictionary<string, object> Map(string key, object value) => ImmutableDictionary<string, object>.Empty.Add(key, value);
}
