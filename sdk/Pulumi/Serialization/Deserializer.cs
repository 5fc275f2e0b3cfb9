using System.Collections.Immutable;
using Google.Protobuf.WellKnownTypes;

namespace Pulumi.Serialization;

/// <summary>
/// Turns a value of the wire into null, bool, double, string, ImmutableArray&lt;object?&gt;, ImmutableDictionary&lt;string, object?&gt;, assets and resources.
/// What is unknown or secret inside makes the whole value so.
/// </summary>
internal static class Deserializer
{
    public static OutputData Deserialize(Value value)
    {
        if (SpecialValue.IsUnknown(value))
        {
            return Unknown;
        }

        return value.KindCase switch
        {
            Value.KindOneofCase.NullValue => OutputData.Of(null),
            Value.KindOneofCase.BoolValue => OutputData.Of(value.BoolValue),
            Value.KindOneofCase.NumberValue => OutputData.Of(value.NumberValue),
            Value.KindOneofCase.StringValue => OutputData.Of(value.StringValue),
            Value.KindOneofCase.ListValue => ListOf(value.ListValue),
            Value.KindOneofCase.StructValue => ObjectOf(value),
            _ => throw new InvalidOperationException($"Unknown type when deserializing protobuf: {value.KindCase}"),
        };
    }

    private static OutputData Unknown => OutputData.Unknown();

    private static OutputData ObjectOf(Value value)
    {
        var fields = value.StructValue;
        return SpecialValue.SignatureOf(value) switch
        {
            null => MapOf(fields),
            Constants.SecretSignature => SecretOf(fields),
            Constants.OutputValueSignature => OutputOf(fields),
            Constants.AssetSignature or Constants.ArchiveSignature => OutputData.Of(WireFiles.Read(value)),
            Constants.ResourceSignature => OutputData.Of(WireResources.Read(fields)),
            var signature => throw new InvalidOperationException($"Unrecognized signature '{signature}' when deserializing a value"),
        };
    }

    private static OutputData SecretOf(Struct fields)
    {
        return fields.Fields.TryGetValue(Constants.Value, out var value)
            ? Deserialize(value) with { IsSecret = true }
            : throw new InvalidOperationException("Secrets must have a field called 'value'");
    }

    private static OutputData OutputOf(Struct fields)
    {
        var data = fields.Fields.TryGetValue(Constants.Value, out var value) ? Deserialize(value) : Unknown;
        var isSecret = fields.Fields.TryGetValue(Constants.Secret, out var secret) && secret.BoolValue;
        var resources = fields.Fields.TryGetValue(Constants.Dependencies, out var urns)
            ? urns.ListValue.Values.Select(urn => (Resource)new DependencyResource(urn.StringValue))
            : [];
        return data with { IsSecret = data.IsSecret || isSecret, Resources = data.Resources.Union(resources) };
    }

    private static OutputData ListOf(ListValue list)
    {
        var items = ImmutableArray.CreateBuilder<object?>(list.Values.Count);
        var joined = OutputData.Of(null);
        foreach (var value in list.Values)
        {
            var data = Deserialize(value);
            items.Add(data.Value);
            joined = joined.After(data);
        }

        return joined.With(items.MoveToImmutable());
    }

    private static OutputData MapOf(Struct fields)
    {
        var entries = ImmutableDictionary.CreateBuilder<string, object?>();
        var joined = OutputData.Of(null);
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

        return joined.With(entries.ToImmutable());
    }
}
