namespace Pulumi;

/// <summary>Joins several outputs: resources add up, one unknown makes the whole unknown, one secret makes it secret.</summary>
internal static class OutputCombination
{
    public static Task<OutputData> CombineAsync(Func<object?[], object?> combine, params IOutput[] outputs)
    {
        return CombineAsync(outputs, combine);
    }

    public static async Task<OutputData> CombineAsync(IEnumerable<IOutput> outputs, Func<object?[], object?> combine)
    {
        var values = new List<object?>();
        var joined = OutputData.Of(null);
        foreach (var output in outputs)
        {
            var data = await output.DataTask.ConfigureAwait(false);
            values.Add(data.Value);
            joined = joined.After(data);
        }

        return joined.With(joined.IsKnown ? combine([.. values]) : null);
    }

    public static IOutput AsOutput(object? value)
    {
        return value switch
        {
            IOutput output => output,
            IInput input => input.ToOutput(),
            _ => Output.Create(value),
        };
    }
}
