using System.Collections.Immutable;

namespace Pulumi.Serialization;

/// <summary>Gives every output property of a resource an output that is still to be completed.</summary>
internal static class OutputCompletionSource
{
    public static ImmutableDictionary<string, IOutputCompletionSource> InitializeOutputs(Resource resource)
    {
        var sources = ImmutableDictionary.CreateBuilder<string, IOutputCompletionSource>();
        foreach (var member in OutputMember.AllOf(resource.GetType()))
        {
            sources.Add(member.Name, member.Open(resource));
        }

        return sources.ToImmutable();
    }
}
