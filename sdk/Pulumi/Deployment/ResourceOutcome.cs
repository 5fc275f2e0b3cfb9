using System.Collections.Immutable;
using Google.Protobuf.WellKnownTypes;

namespace Pulumi;

/// <summary>What the engine says about a resource.</summary>
/// <param name="MissingIsUnknown">Whether a property that is not in the state may still get a value.</param>
internal sealed record ResourceOutcome(
    string Urn, string Id, Struct State, bool MissingIsUnknown, ImmutableDictionary<string, ImmutableHashSet<Resource>> Dependencies)
{
    public static readonly ImmutableDictionary<string, ImmutableHashSet<Resource>> NoDependencies =
        ImmutableDictionary<string, ImmutableHashSet<Resource>>.Empty;
}
