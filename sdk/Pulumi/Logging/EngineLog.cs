using Pulumi.Engine;
using Pulumirpc;

namespace Pulumi;

/// <summary>Sends messages to the engine, each after the one before it.</summary>
internal sealed class EngineLog(IEngine engine, Runner runner)
{
    // A message may wait for its resource's URN, and so all after it. The end of a failed run must not.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    private readonly Lock _gate = new();
    private Task _last = Task.CompletedTask;
    private volatile bool _failed;

    public bool LoggedErrors => _failed;

    public Task SendAsync(LogSeverity severity, string message, Resource? resource = null, int? streamId = null, bool? ephemeral = null)
    {
        if (severity == LogSeverity.Error)
        {
            _failed = true;
        }

        Task sent;
        lock (_gate)
        {
            sent = _last = AfterAsync(_last, severity, message, resource, streamId, ephemeral);
        }

        runner.RegisterTask(sent);
        return sent;
    }

    /// <summary>The last message of a failed run, which waits for nothing that may itself have stopped.</summary>
    public async Task FinalErrorAsync(string message, Resource? resource)
    {
        _failed = true;
        await Task.WhenAny(_last, Task.Delay(Patience));
        var urn = resource?.Urn.DataTask is { IsCompletedSuccessfully: true } known ? known.Result.As<string>() : "";
        await DeliverAsync(new LogRequest { Severity = LogSeverity.Error, Message = message, Urn = urn ?? "" });
    }

    private async Task AfterAsync(Task previous, LogSeverity severity, string message, Resource? resource, int? streamId, bool? ephemeral)
    {
        // Yields, so that nothing runs under the gate; a lost message does not silence the next.
        await previous.ConfigureAwait(ConfigureAwaitOptions.ForceYielding | ConfigureAwaitOptions.SuppressThrowing);
        await DeliverAsync(new LogRequest
        {
            Severity = severity,
            Message = message,
            Urn = await UrnOf(resource),
            StreamId = streamId ?? 0,
            Ephemeral = ephemeral ?? false,
        });
    }

    private async Task DeliverAsync(LogRequest request)
    {
        try
        {
            await engine.LogAsync(request);
        }
        catch (Exception exception)
        {
            _failed = true;
            throw new LogException(exception);
        }
    }

    private static async Task<string> UrnOf(Resource? resource)
    {
        try
        {
            return resource is null ? "" : await resource.Urn.KnownValueAsync("") ?? "";
        }
        catch (Exception)
        {
            // The resource has failed; its messages are still worth reading.
            return "";
        }
    }
}
