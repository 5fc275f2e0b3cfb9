using System.Collections.Immutable;

namespace Pulumi.Serialization;

/// <inheritdoc />
internal sealed class OutputCompletionSource<T> : IOutputCompletionSource
{
    private readonly ImmutableHashSet<Resource> _resources;
    private readonly TaskCompletionSource<OutputData<T>> _completion = new();

    public OutputCompletionSource(Resource resource)
    {
        _resources = [resource];
        Output = new Output<T>(_completion.Task);
    }

    public Type TargetType => typeof(T);

    public Output<T> Output { get; }

    IOutput IOutputCompletionSource.Output => Output;

    public void TrySetException(Exception exception) => _completion.TrySetException(exception);

    public void TrySetDefaultResult(bool isKnown) => _completion.TrySetResult(new(_resources, default!, isKnown, IsSecret: false));

    public void SetStringValue(string value, bool isKnown) => _completion.SetResult(new(_resources, (T)(object)value, isKnown, IsSecret: false));

    public void SetValue(OutputData<object?> data)
    {
        var value = data.Value is null ? default! : (T)data.Value;
        _completion.SetResult(new(_resources.Union(data.Resources), value, data.IsKnown, data.IsSecret));
    }
}
