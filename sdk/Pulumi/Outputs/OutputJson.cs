using System.Text.Json;

namespace Pulumi;

/// <summary>Writes a value that may have inputs and outputs anywhere inside as JSON.</summary>
internal static class OutputJson
{
    public static async Task<OutputData> SerializeAsync(IOutput output, Type type, JsonSerializerOptions? options)
    {
        var data = await output.DataTask.ConfigureAwait(false);
        if (!data.IsKnown)
        {
            return data.With(null);
        }

        // JSON is written synchronously, so whatever is not there yet shows only by trying.
        while (true)
        {
            var nested = new NestedOutputs();
            var json = JsonSerializer.Serialize(data.Value, type, Understanding(nested, options));
            if (!nested.AnyPending)
            {
                return nested.Joined.With(nested.Joined.IsKnown ? json : null).After(data);
            }

            await nested.WhenPendingDone().ConfigureAwait(false);
        }
    }

    private static JsonSerializerOptions Understanding(NestedOutputs nested, JsonSerializerOptions? options)
    {
        var understanding = new JsonSerializerOptions(options ?? JsonSerializerOptions.Default);
        understanding.Converters.Insert(0, new OutputJsonConverterFactory(nested));
        return understanding;
    }
}
