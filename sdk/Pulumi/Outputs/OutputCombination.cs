using System.Collections.Immutable;

namespace Pulumi;

/// <summary>Joins several outputs: resources add up, one unknown makes the whole unknown, one secret makes it secret.</summary>
internal static class OutputCombination
{
    public static async Task<OutputData<ImmutableArray<T>>> AllAsync<T>(ImmutableArray<Output<T>> outputs)
    {
        var values = ImmutableArray.CreateBuilder<T>(outputs.Length);
        var joined = KnownData.Of(default(ValueTuple));
        foreach (var output in outputs)
        {
            var data = await output.DataTask.ConfigureAwait(false);
            values.Add(data.Value);
            joined = joined.After(data);
        }

        return joined.With(values.MoveToImmutable());
    }

    public static Task<OutputData<TResult>> CombineAsync<TResult>(Func<object?[], TResult> combine, params IOutput[] outputs)
    {
        return CombineAsync(outputs, combine);
    }

    public static async Task<OutputData<TResult>> CombineAsync<TResult>(IEnumerable<IOutput> outputs, Func<object?[], TResult> combine)
    {
        var values = new List<object?>();
        var joined = KnownData.Of(default(ValueTuple));
        foreach (var output in outputs)
        {
            var data = await output.GetDataAsync().ConfigureAwait(false);
            values.Add(data.Value);
            joined = joined.After(data);
        }

        return joined.With(joined.IsKnown ? combine([.. values]) : default!);
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
