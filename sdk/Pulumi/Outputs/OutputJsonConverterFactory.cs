using System.Text.Json;
using System.Text.Json.Serialization;

namespace Pulumi;

/// <summary>Writes inputs and outputs as the values they hold.</summary>
internal sealed class OutputJsonConverterFactory(NestedOutputs nested) : JsonConverterFactory
{
    public override bool CanConvert(Type typeToConvert)
    {
        return typeof(IOutput).IsAssignableFrom(typeToConvert) || typeof(IInput).IsAssignableFrom(typeToConvert);
    }

    public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options)
    {
        return (JsonConverter)Activator.CreateInstance(
            typeof(Converter<,>).MakeGenericType(typeToConvert, ValueTypeOf(typeToConvert)), nested)!;
    }

    /// <summary>The T of the Output or Input that the type is or derives from.</summary>
    private static Type ValueTypeOf(Type type)
    {
        for (var candidate = type; candidate is not null; candidate = candidate.BaseType)
        {
            if (candidate.IsConstructedGenericType && candidate.GetGenericTypeDefinition() is { } definition
                && (definition == typeof(Output<>) || definition == typeof(Input<>)))
            {
                return candidate.GenericTypeArguments[0];
            }
        }

        return typeof(object);
    }

    private sealed class Converter<TContainer, TValue>(NestedOutputs nested) : JsonConverter<TContainer>
    {
        public override TContainer Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        {
            throw new NotSupportedException("JsonSerialize only supports writing JSON");
        }

        public override void Write(Utf8JsonWriter writer, TContainer value, JsonSerializerOptions options)
        {
            if (nested.TryTake(OutputCombination.AsOutput(value), out var held))
            {
                JsonSerializer.Serialize(writer, (TValue)held!, options);
            }
            else
            {
                writer.WriteNullValue();
            }
        }
    }
}
