using Google.Protobuf;

namespace Pulumi.Serialization;

/// <summary>Inputs that a provider wants as JSON text whatever their type, which is how providers are configured.</summary>
internal static class JsonText
{
    public static Output<string> Of(string context, object value)
    {
        return new(value is IInput input ? OfOutputAsync(context, input.ToOutput()) : OfKnownAsync(context, value));
    }

    private static async Task<OutputData<string>> OfOutputAsync(string context, IOutput output)
    {
        var data = await output.GetDataAsync().ConfigureAwait(false);
        return data.IsKnown
            ? data.With(await TextAsync(context, data.Value).ConfigureAwait(false))
            : data.With<string>(default!);
    }

    private static async Task<OutputData<string>> OfKnownAsync(string context, object value)
    {
        return KnownData.Of(await TextAsync(context, value).ConfigureAwait(false));
    }

    private static async Task<string> TextAsync(string context, object? value)
    {
        var serialized = await new Serializer().SerializeAsync(context, value, keepResources: false, keepOutputValues: false).ConfigureAwait(false);
        return JsonFormatter.Default.Format(Serializer.CreateValue(serialized));
    }
}
