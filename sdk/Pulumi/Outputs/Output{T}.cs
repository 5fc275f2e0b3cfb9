using System.Collections.Immutable;

namespace Pulumi;

/// <summary>A value that becomes available later, together with the resources it came from and whether it is known and secret.</summary>
public sealed class Output<T> : IOutput
{
    internal Output(Task<OutputData<T>> dataTask)
    {
        DataTask = dataTask;
        if (!dataTask.IsCompletedSuccessfully)
        {
            Deployment.CurrentOrNull?.Runner.RegisterTask($"Output<{typeof(T).Name}>", dataTask);
        }
    }

    internal Output(OutputData<T> data)
    {
        DataTask = Task.FromResult(data);
    }

    internal Task<OutputData<T>> DataTask { get; }

    public static Output<T> Create(Task<T> value) => Pulumi.Output.Create(value);

    public Output<ValueTuple> Apply(Func<T, Task> func)
    {
        return new(ThenAsync(async value =>
        {
            await func(value).ConfigureAwait(false);
            return KnownData.Of(default(ValueTuple));
        }));
    }

    public Output<TResult> Apply<TResult>(Func<T, TResult> func)
    {
        return new(ThenAsync(value => Task.FromResult(KnownData.Of(func(value)))));
    }

    public Output<TResult> Apply<TResult>(Func<T, Task<TResult>> func)
    {
        return new(ThenAsync(async value => KnownData.Of(await func(value).ConfigureAwait(false))));
    }

    public Output<TResult> Apply<TResult>(Func<T, Input<TResult>?> func)
    {
        return new(ThenAsync(value => DataOf(func(value)?.AsOutput())));
    }

    public Output<TResult> Apply<TResult>(Func<T, Output<TResult>?> func)
    {
        return new(ThenAsync(value => DataOf(func(value))));
    }

    public Output<TResult> UntypedApply<TResult>(Func<object?, Output<TResult>> func)
    {
        return new(ThenAsync(value => DataOf(func(value))));
    }

    public override string ToString() => OutputText.Refuse();

    async Task<ImmutableHashSet<Resource>> IOutput.GetResourcesAsync() => (await DataTask.ConfigureAwait(false)).Resources;

    async Task<OutputData<object?>> IOutput.GetDataAsync() => (await DataTask.ConfigureAwait(false)).Boxed;

    private static Task<OutputData<TResult>> DataOf<TResult>(Output<TResult>? output)
    {
        return output?.DataTask ?? Task.FromResult(KnownData.Of<TResult>(default!));
    }

    private async Task<OutputData<TResult>> ThenAsync<TResult>(Func<T, Task<OutputData<TResult>>> next)
    {
        var data = await DataTask.ConfigureAwait(false);
        if (!data.IsKnown)
        {
            return data.With<TResult>(default!);
        }

        var result = await next(data.Value).ConfigureAwait(false);
        return result.After(data);
    }
}
