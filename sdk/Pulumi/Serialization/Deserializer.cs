using System.Collections.Immutable;
using Google.Protobuf.WellKnownTypes;

namespace Pulumi.Serialization;

/// <summary>
/// Turns a value of the wire into null, bool, double, string, ImmutableArray&lt;object?&gt;, ImmutableDictionary&lt;string, object?&gt;, assets and resources.
/// What is unknown or secret inside makes the whole value so.
/// </summary>
internal static class Deserializer
{
    public static OutputData<object?> Deserialize(Value value)
    {
        if (SpecialValue.IsUnknown(value))
        {
            return Unknown;
        }

        return value.KindCase switch
        {
            Value.KindOneofCase.NullValue => KnownData.Of<object?>(null),
            Value.KindOneofCase.BoolValue => KnownData.Of<object?>(value.BoolValue),
            Value.KindOneofCase.NumberValue => KnownData.Of<object?>(value.NumberValue),
            Value.KindOneofCase.StringValue => KnownData.Of<object?>(value.StringValue),
            Value.KindOneofCase.ListValue => ListOf(value.ListValue),
            Value.KindOneofCase.StructValue => ObjectOf(value),
            _ => throw new InvalidOperationException($"Unknown type when deserializing protobuf: {value.KindCase}"),
        };
    }

    private static OutputData<object?> Unknown => KnownData.Of<object?>(null) with { IsKnown = false };

    private static OutputData<object?> ObjectOf(Value value)
    {
        var fields = value.StructValue;
        return SpecialValue.SignatureOf(value) switch
        {
            null => MapOf(fields),
            Constants.SecretSignature => SecretOf(fields),
            Constants.OutputValueSignature => OutputOf(fields),
            Constants.AssetSignature or Constants.ArchiveSignature => KnownData.Of<object?>(WireFiles.Read(value)),
            Constants.ResourceSignature => KnownData.Of<object?>(WireResources.Read(fields)),
            var signature => throw new InvalidOperationException($"Unrecognized signature '{signature}' when deserializing a value"),
        };
    }

    private static OutputData<object?> SecretOf(Struct fields)
    {
        return fields.Fields.TryGetValue(Constants.Value, out var value)
            ? Deserialize(value) with { IsSecret = true }
            : throw new InvalidOperationException("Secrets must have a field called 'value'");
    }

    private static OutputData<object?> OutputOf(Struct fields)
    {
        var data = fields.Fields.TryGetValue(Constants.Value, out var value) ? Deserialize(value) : Unknown;
        var isSecret = fields.Fields.TryGetValue(Constants.Secret, out var secret) && secret.BoolValue;
        var resources = fields.Fields.TryGetValue(Constants.Dependencies, out var urns)
            ? urns.ListValue.Values.Select(urn => (Resource)new DependencyResource(urn.StringValue))
            : [];
        return data with { IsSecret = data.IsSecret || isSecret, Resources = data.Resources.Union(resources) };
    }

    private static OutputData<object?> ListOf(ListValue list)
    {
        var items = ImmutableArray.CreateBuilder<object?>(list.Values.Count);
        var joined = KnownData.Of(default(ValueTuple));
        foreach (var value in list.Values)
        {
            var data = Deserialize(value);
            items.Add(data.Value);
            joined = joined.After(data);
        }

        return joined.With<object?>(items.MoveToImmutable());
    }

    private static OutputData<object?> MapOf(Struct fields)
    {
        var entries = ImmutableDictionary.CreateBuilder<string, object?>();
        var joined = KnownData.Of(default(ValueTuple));
        foreach (var (key, value) in fields.Fields)
        {
            if (key.StartsWith(Constants.InternalPrefix, StringComparison.Ordinal))
            {
                continue;
            }

            var data = Deserialize(value);
            entries.Add(key, data.Value);
            joined = joined.After(data);
        }

        return joined.With<object?>(entries.ToImmutable());
    }
}
