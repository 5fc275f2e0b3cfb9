namespace Pulumi;

/// <summary>What can follow on an output: each step waits for the data before it and says where the result came from.</summary>
internal static class OutputSteps
{
    /// <summary>The result of a function of the value, which is not called while the value is unknown.</summary>
    public static async Task<OutputData> MapAsync(Task<OutputData> source, Func<object?, object?> function)
    {
        var data = await source.ConfigureAwait(false);
        return data.With(data.IsKnown ? function(data.Value) : null);
    }

    /// <summary>The same for a function whose result has a provenance of its own.</summary>
    public static async Task<OutputData> BindAsync(Task<OutputData> source, Func<object?, Task<OutputData>> function)
    {
        var data = await source.ConfigureAwait(false);
        if (!data.IsKnown)
        {
            return data.With(null);
        }

        var result = await function(data.Value).ConfigureAwait(false);
        return result.After(data);
    }

    public static async Task<OutputData> MarkAsync(Task<OutputData> source, bool isSecret)
    {
        return await source.ConfigureAwait(false) with { IsSecret = isSecret };
    }

    public static async Task<OutputData> DependAsync(Task<OutputData> source, Resource resource)
    {
        var data = await source.ConfigureAwait(false);
        return data with { Resources = data.Resources.Add(resource) };
    }

    public static async Task<OutputData> AwaitAsync<T>(Task<T> value)
    {
        return OutputData.Of(await value.ConfigureAwait(false));
    }
}
