namespace Pulumi;

/// <summary>An output that can be handed out before what it stands for exists.</summary>
public sealed class DeferredOutput<T>
{
    private readonly TaskCompletionSource<Output<T>> _resolution = new();

    public DeferredOutput()
    {
        Output = new Output<T>(ResolvedAsync());
    }

    public Output<T> Output { get; }

    public void Resolve(Output<T> output)
    {
        ArgumentNullException.ThrowIfNull(output);
        if (!_resolution.TrySetResult(output))
        {
            throw new InvalidOperationException("DeferredOutput has already been resolved");
        }
    }

    private async Task<OutputData> ResolvedAsync()
    {
        var output = await _resolution.Task.ConfigureAwait(false);
        return await output.DataTask.ConfigureAwait(false);
    }
}
