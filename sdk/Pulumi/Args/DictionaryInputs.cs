using System.Collections.Immutable;
using Pulumi.Serialization;

namespace Pulumi;

/// <summary>Which values the inputs of an untyped resource or invoke may have: those that an output could have, too.</summary>
internal static class DictionaryInputs
{
    public static void Check(ImmutableDictionary<string, object?> inputs)
    {
        foreach (var (key, value) in inputs)
        {
            if (value is not null)
            {
                Converter.CheckTargetType(key, value.GetType());
            }
        }
    }
}
