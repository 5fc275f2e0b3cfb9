using Google.Protobuf.WellKnownTypes;

namespace Lgtm.Cli.Engine;

/// <summary>Builds and reads the values of the engine protocol, with their marks for secrets and unknowns.</summary>
internal static class WireValue
{
    public const string SignatureKey = "4dabf18193072939515e22adb298388d";
    public const string SecretSignature = "1b47061264138c4ac30d75fd1eb44270";
    public const string ResourceSignature = "5cf8f73096256a8f31e491e813e4eb8e";
    public const string AssetSignature = "c44067f5952c0a294b673a41bacd8c17";
    public const string ArchiveSignature = "0def7320c3a5731c473e5ecbe6d01bc7";
    public const string OutputSignature = "d0e6a833031e9bbcd3f4e8bde6ca49a4";
    public const string Unknown = "04da6b54-80e4-46f7-96ec-b56ff0331ba9";

    private static readonly string[] UnknownSentinels =
    [
        Unknown,
        "1c4a061d-8072-4f0a-a4cb-0ff528b18fe7",
        "3eeb2bf0-c639-47a8-9e75-3b44932eb421",
        "6a19a0b0-7e62-4c92-b797-7f8e31da9cc2",
        "030794c1-ac77-496b-92df-f27374a8bd58",
        "e48ece36-62e2-4504-bad9-02848725956a",
        "dd056dcd-154b-4c76-9bd3-c8f88648b5ff",
    ];

    public static Value Of(string text)
    {
        return Value.ForString(text);
    }

    public static Value List(params IEnumerable<string> items)
    {
        return Value.ForList(items.Select(Value.ForString).ToArray());
    }

    public static Value Map(params ReadOnlySpan<(string Key, Value Value)> entries)
    {
        var map = new Struct();
        foreach (var (key, value) in entries)
        {
            map.Fields[key] = value;
        }

        return Value.ForStruct(map);
    }

    public static Value Secret(Value value)
    {
        return IsSecret(value) ? value : Map((SignatureKey, Of(SecretSignature)), ("value", value));
    }

    public static string? SignatureOf(Value value)
    {
        return value.KindCase == Value.KindOneofCase.StructValue && value.StructValue.Fields.TryGetValue(SignatureKey, out var signature)
            ? signature.StringValue
            : null;
    }

    public static bool IsSecret(Value value)
    {
        return SignatureOf(value) switch
        {
            SecretSignature => true,
            OutputSignature => value.StructValue.Fields.TryGetValue("secret", out var secret) && secret.BoolValue,
            _ => false,
        };
    }

    /// <summary>The value without its secret or output mark; an output value without content is unknown.</summary>
    public static Value Unwrap(Value value)
    {
        return SignatureOf(value) switch
        {
            SecretSignature => Unwrap(value.StructValue.Fields["value"]),
            OutputSignature => value.StructValue.Fields.TryGetValue("value", out var inner) ? Unwrap(inner) : Of(Unknown),
            _ => value,
        };
    }

    /// <summary>Whether the value itself is unknown; a provider's JSON text with an unknown inside is unknown as a whole.</summary>
    public static bool IsUnknown(Value value)
    {
        var plain = Unwrap(value);
        return plain.KindCase == Value.KindOneofCase.StringValue && IsUnknown(plain.StringValue);
    }

    public static bool IsUnknown(string text)
    {
        return text.Length >= Unknown.Length && Array.Exists(UnknownSentinels, sentinel => text.Contains(sentinel, StringComparison.Ordinal));
    }

    public static bool ContainsUnknown(Value value)
    {
        var plain = Unwrap(value);
        return plain.KindCase switch
        {
            Value.KindOneofCase.StringValue => IsUnknown(plain.StringValue),
            Value.KindOneofCase.ListValue => plain.ListValue.Values.Any(ContainsUnknown),
            Value.KindOneofCase.StructValue => plain.StructValue.Fields.Values.Any(ContainsUnknown),
            _ => false,
        };
    }

    /// <summary>The known text of a property, or null when it is absent, unknown or no text.</summary>
    public static string? TextOf(Struct? properties, string key)
    {
        if (properties is null || !properties.Fields.TryGetValue(key, out var value) || IsUnknown(value))
        {
            return null;
        }

        var plain = Unwrap(value);
        return plain.KindCase == Value.KindOneofCase.StringValue ? plain.StringValue : null;
    }

    /// <summary>The map under a property, or null when there is none.</summary>
    public static Struct? MapOf(Struct? properties, string key)
    {
        return properties is not null && properties.Fields.TryGetValue(key, out var value) && Unwrap(value) is { KindCase: Value.KindOneofCase.StructValue } plain
            ? plain.StructValue
            : null;
    }

    /// <summary>The items of a list property; empty when there is none.</summary>
    public static IEnumerable<Value> ItemsOf(Struct? properties, string key)
    {
        return properties is not null && properties.Fields.TryGetValue(key, out var value) && Unwrap(value) is { KindCase: Value.KindOneofCase.ListValue } plain
            ? plain.ListValue.Values.Select(Unwrap)
            : [];
    }
}
