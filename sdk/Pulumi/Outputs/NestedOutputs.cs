namespace Pulumi;

/// <summary>The outputs met while writing a value as JSON.</summary>
internal sealed class NestedOutputs
{
    private readonly List<Task> _pending = [];

    public OutputData Joined { get; private set; } = OutputData.Of(null);

    public bool AnyPending => _pending.Count > 0;

    public Task WhenPendingDone() => Task.WhenAll(_pending);

    /// <summary>The output's value if it can be written now.</summary>
    public bool TryTake(IOutput output, out object? value)
    {
        value = null;
        var pending = output.DataTask;
        if (!pending.IsCompleted)
        {
            _pending.Add(pending);
            return false;
        }

        var data = pending.GetAwaiter().GetResult();
        Joined = Joined.After(data);
        value = data.Value;
        return data.IsKnown;
    }
}
