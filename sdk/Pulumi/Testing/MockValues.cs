using System.Collections.Immutable;
using Google.Protobuf.WellKnownTypes;
using Pulumi.Serialization;

namespace Pulumi.Testing;

/// <summary>Converts between the wire and the values that mocks see.</summary>
internal static class MockValues
{
    /// <summary>Plain values by name. What is unknown, even in part, is left out.</summary>
    public static ImmutableDictionary<string, object> Plain(Struct? values)
    {
        var plain = ImmutableDictionary.CreateBuilder<string, object>();
        foreach (var (key, value) in values?.Fields ?? [])
        {
            var data = Deserializer.Deserialize(value);
            if (data is { IsKnown: true, Value: { } known })
            {
                plain.Add(key, known);
            }
        }

        return plain.ToImmutable();
    }

    public static async Task<Struct> StructAsync(object state)
    {
        // A generic dictionary need not be a non-generic one, which is what the serializer takes.
        var value = state is IDictionary<string, object> dictionary ? dictionary.ToImmutableDictionary() : state;
        var serialized = await new Serializer().SerializeAsync("", value, keepResources: true, keepOutputValues: false);
        return serialized is IDictionary<string, object?> properties
            ? Serializer.CreateStruct(properties)
            : throw new InvalidOperationException($"{state.GetType().FullName} is not a supported argument type");
    }
}
