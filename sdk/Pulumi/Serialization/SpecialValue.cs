using Google.Protobuf.Collections;
using Google.Protobuf.WellKnownTypes;

namespace Pulumi.Serialization;

/// <summary>An object of the wire that carries a signature and so stands for something else.</summary>
internal static class SpecialValue
{
    // One for each kind of value; the engine sends the first for almost everything.
    private static readonly HashSet<string> Unknowns = new(StringComparer.Ordinal)
    {
        Constants.UnknownValue,
        "1c4a061d-8072-4f0a-a4cb-0ff528b18fe7",
        "3eeb2bf0-c639-47a8-9e75-3b44932eb421",
        "6a19a0b0-7e62-4c92-b797-7f8e31da9cc2",
        "030794c1-ac77-496b-92df-f27374a8bd58",
        "e48ece36-62e2-4504-bad9-02848725956a",
        "dd056dcd-154b-4c76-9bd3-c8f88648b5ff",
    };

    public static bool IsUnknown(Value value) => value.KindCase == Value.KindOneofCase.StringValue && Unknowns.Contains(value.StringValue);

    public static string? SignatureOf(Value value)
    {
        return value.KindCase == Value.KindOneofCase.StructValue ? Text(value.StructValue.Fields, Constants.SignatureKey) : null;
    }

    public static string? Text(MapField<string, Value> fields, string key)
    {
        return fields.TryGetValue(key, out var value) && value.KindCase == Value.KindOneofCase.StringValue ? value.StringValue : null;
    }
}
