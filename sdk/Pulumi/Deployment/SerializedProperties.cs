using Google.Protobuf.WellKnownTypes;
using Pulumi.Serialization;

namespace Pulumi;

/// <summary>Properties as the engine takes them, and the resources that each came from.</summary>
internal sealed record SerializedProperties(
    Dictionary<string, object?> Values, IReadOnlyDictionary<string, HashSet<Resource>> Dependencies)
{
    public Struct Object => Serializer.CreateStruct(Values);

    public static async Task<SerializedProperties> SerializeAsync(
        string label,
        IEnumerable<KeyValuePair<string, object?>> properties,
        bool keepResources,
        bool keepOutputValues,
        bool excludeResourceReferences = false)
    {
        var values = new Dictionary<string, object?>(StringComparer.Ordinal);
        var dependencies = new Dictionary<string, HashSet<Resource>>(StringComparer.Ordinal);
        foreach (var (key, property) in properties)
        {
            var serializer = new Serializer(excludeResourceReferences);
            object? value;
            try
            {
                value = await serializer.SerializeAsync($"{label}.{key}", property, keepResources, keepOutputValues);
            }
            catch (Exception exception) when (exception is not (RunException or ResourceException))
            {
                throw new InvalidOperationException($"error serializing property \"{key}\": {exception.Message}", exception);
            }

            if (value is not null)
            {
                values.Add(key, value);
                dependencies.Add(key, serializer.DependentResources);
            }
        }

        return new SerializedProperties(values, dependencies);
    }
}
