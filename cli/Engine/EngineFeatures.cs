using System.Collections.Frozen;

namespace Lgtm.Cli.Engine;

/// <summary>The features a program may ask for by name. The list is closed: the real engine answers no to anything else, too.</summary>
internal static class EngineFeatures
{
    private static readonly FrozenSet<string> Supported = FrozenSet.ToFrozenSet(
        [
            "secrets", "resourceReferences", "outputValues", "aliasSpecs", "deletedWith", "replaceWith", "transforms", "invokeTransforms", "parameterization",
            "resourceHooks",
        ],
        StringComparer.Ordinal);

    public static bool Has(string feature)
    {
        return Supported.Contains(feature);
    }
}
