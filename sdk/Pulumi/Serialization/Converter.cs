using System.Collections.Immutable;
using Google.Protobuf.WellKnownTypes;
using Type = System.Type;

namespace Pulumi.Serialization;

/// <summary>Reads values of the wire into the types that outputs and results are declared with.</summary>
internal static class Converter
{
    public static OutputData ConvertValue(Action<string> warn, string context, Value value, Type targetType)
    {
        return ConvertValue(warn, context, value, targetType, []);
    }

    public static OutputData ConvertValue(
        Action<string> warn, string context, Value value, Type targetType, ImmutableHashSet<Resource> resources)
    {
        CheckTargetType(context, targetType);

        var data = Deserializer.Deserialize(value);
        return data with
        {
            Value = TargetType.Of(targetType).ConvertOrWarn(warn, context, data.Value),
            Resources = data.Resources.Union(resources),
        };
    }

    public static void CheckTargetType(string context, Type targetType) => TargetTypeCheck.Run(context, targetType);
}
