using System.Collections.Immutable;

namespace Pulumi;

/// <summary>Output data that depends on no resource.</summary>
internal static class KnownData
{
    public static OutputData<T> Of<T>(T value) => new(ImmutableHashSet<Resource>.Empty, value, IsKnown: true, IsSecret: false);

    public static OutputData<T> SecretOf<T>(T value) => Of(value) with { IsSecret = true };
}
