using System.Collections;
using Google.Protobuf.WellKnownTypes;

namespace Pulumi.Serialization;

/// <content>Serialized values as protobuf.</content>
internal sealed partial class Serializer
{
    public static Struct CreateStruct(IDictionary<string, object?> serialized)
    {
        var result = new Struct();
        foreach (var (key, value) in serialized.OrderBy(entry => entry.Key, StringComparer.Ordinal))
        {
            result.Fields.Add(key, CreateValue(value));
        }

        return result;
    }

    public static Value CreateValue(object? serialized)
    {
        return serialized switch
        {
            null => Value.ForNull(),
            bool flag => Value.ForBool(flag),
            int number => Value.ForNumber(number),
            double number => Value.ForNumber(number),
            string text => Value.ForString(text),
            IDictionary<string, object?> entries => Value.ForStruct(CreateStruct(entries)),
            IList items => Value.ForList([.. items.Cast<object?>().Select(CreateValue)]),
            _ => throw new InvalidOperationException($"Unsupported value when converting to protobuf: {serialized.GetType().FullName}"),
        };
    }

    /// <summary>Whether a serialized value is or holds the unknown value.</summary>
    public static bool ContainsUnknowns(object? serialized)
    {
        return serialized switch
        {
            string text => text == Constants.UnknownValue,
            IDictionary<string, object?> entries => entries.Values.Any(ContainsUnknowns),
            IList items => items.Cast<object?>().Any(ContainsUnknowns),
            _ => false,
        };
    }
}
