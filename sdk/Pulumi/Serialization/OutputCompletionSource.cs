using System.Collections.Immutable;

namespace Pulumi.Serialization;

/// <summary>Gives every output property of a resource an output that is still to be completed.</summary>
internal static class OutputCompletionSource
{
    /// <param name="own">Whether the engine knows the values of the class's own outputs, too. A local component assigns them itself.</param>
    public static ImmutableDictionary<string, IOutputCompletionSource> InitializeOutputs(Resource resource, bool own)
    {
        var sources = ImmutableDictionary.CreateBuilder<string, IOutputCompletionSource>();
        foreach (var member in OutputMember.AllOf(own ? resource.GetType() : typeof(Resource)))
        {
            sources.Add(member.Name, member.Open(resource));
        }

        return sources.ToImmutable();
    }
}
