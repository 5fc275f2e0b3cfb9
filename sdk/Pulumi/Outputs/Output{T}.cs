namespace Pulumi;

/// <summary>A value that becomes available later, together with the resources it came from and whether it is known and secret.</summary>
public sealed class Output<T> : IOutput
{
    private readonly Task<OutputData> _data;

    internal Output(Task<OutputData> data)
    {
        _data = data;
        if (!data.IsCompletedSuccessfully)
        {
            Deployment.CurrentOrNull?.Runner.RegisterTask(data);
        }
    }

    internal Output(OutputData data)
    {
        _data = Task.FromResult(data);
    }

    Task<OutputData> IOutput.DataTask => _data;

    internal Task<OutputData> DataTask => _data;

    public static Output<T> Create(Task<T> value) => Pulumi.Output.Create(value);

    public Output<ValueTuple> Apply(Func<T, Task> func)
    {
        return Bind<ValueTuple>(async value =>
        {
            await func(value).ConfigureAwait(false);
            return OutputData.Of(default(ValueTuple));
        });
    }

    public Output<TResult> Apply<TResult>(Func<T, TResult> func)
    {
        return new(OutputSteps.MapAsync(_data, value => func(Typed(value))));
    }

    public Output<TResult> Apply<TResult>(Func<T, Task<TResult>> func)
    {
        return Bind<TResult>(value => OutputSteps.AwaitAsync(func(value)));
    }

    public Output<TResult> Apply<TResult>(Func<T, Input<TResult>?> func)
    {
        return Bind<TResult>(value => DataOf(func(value)?.AsOutput()));
    }

    public Output<TResult> Apply<TResult>(Func<T, Output<TResult>?> func)
    {
        return Bind<TResult>(value => DataOf(func(value)));
    }

    public Output<TResult> UntypedApply<TResult>(Func<object?, Output<TResult>> func)
    {
        return Bind<TResult>(value => DataOf(func(value)));
    }

    public override string ToString() => OutputText.Refuse();

    private static T Typed(object? value) => value is null ? default! : (T)value;

    private static Task<OutputData> DataOf<TResult>(Output<TResult>? output)
    {
        return output?.DataTask ?? Task.FromResult(OutputData.Of(default(TResult)));
    }

    private Output<TResult> Bind<TResult>(Func<T, Task<OutputData>> function)
    {
        return new(OutputSteps.BindAsync(_data, value => function(Typed(value))));
    }
}
