using System.Text.Json;

namespace Pulumi;

/// <content>Outputs as JSON text and back.</content>
public static partial class Output
{
    public static Output<string> JsonSerialize<T>(Output<T> value, JsonSerializerOptions? options = null)
    {
        return new(OutputJson.SerializeAsync(value, typeof(T), options));
    }

    public static Output<T> JsonDeserialize<T>(Output<string> json, JsonSerializerOptions? options = null)
    {
        return json.Apply<T>(text => JsonSerializer.Deserialize<T>(text, options)!);
    }
}
