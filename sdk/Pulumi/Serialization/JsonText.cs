using Google.Protobuf;

namespace Pulumi.Serialization;

/// <summary>
/// Inputs that a provider wants as JSON text whatever their type, which is how providers are configured.
/// What is secret or unknown is marked inside the text, where the provider looks for it; the text itself is neither.
/// </summary>
internal static class JsonText
{
    public static Output<string> Of(string context, object value) => new(OfAsync(context, value));

    private static async Task<OutputData> OfAsync(string context, object value)
    {
        var serialized = await new Serializer().SerializeAsync(context, value, keepResources: false, keepOutputValues: false).ConfigureAwait(false);
        return OutputData.Of(serialized switch
        {
            // Most are flags, and the formatter first builds descriptors of every well-known type.
            true => "true",
            false => "false",
            _ => JsonFormatter.Default.Format(Serializer.CreateValue(serialized)),
        });
    }
}
