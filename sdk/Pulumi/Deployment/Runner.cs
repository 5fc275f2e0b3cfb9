namespace Pulumi;

/// <summary>Keeps a program alive until all it started is done, and says how it ended.</summary>
internal sealed class Runner(Deployment deployment)
{
    private const int Succeeded = 0;
    private const int ErrorsWereLogged = 1;

    // Tells the language host that the user has seen the reason already.
    private const int FailureWasReported = 32;

    private readonly TaskCompletionSource<Exception?> _end = new(TaskCreationOptions.RunContinuationsAsynchronously);

    // One more than there are tasks, until nothing more can be started from outside of a task.
    private int _inFlight = 1;

    public void RegisterTask(Task task)
    {
        if (task.IsCompletedSuccessfully)
        {
            return;
        }

        Interlocked.Increment(ref _inFlight);
        task.ContinueWith(
            static (finished, runner) => ((Runner)runner!).Finished(finished),
            this,
            CancellationToken.None,
            TaskContinuationOptions.ExecuteSynchronously,
            TaskScheduler.Default);
    }

    public async Task<int> RunAsync(Func<Task<Stack>> createStack)
    {
        try
        {
            var stack = await createStack();
            stack.TakeDeclaredOutputs();
            stack.RegisterStackOutputs();
        }
        catch (Exception exception)
        {
            return await FailedAsync(exception);
        }

        return await UntilIdleAsync();
    }

    public async Task<int> RunAsync(Func<Task<IDictionary<string, object?>>> func, StackOptions? options)
    {
        try
        {
            new Stack(func, options).RegisterStackOutputs();
        }
        catch (Exception exception)
        {
            return await FailedAsync(exception);
        }

        return await UntilIdleAsync();
    }

    private static string Describe(Exception exception)
    {
        switch (exception)
        {
            case RunException:
            case ResourceException { HideStack: true }:
                return exception.Message;
            case ResourceException:
                return exception.ToString();
            default:
                // The program's assembly, or its single file.
                var location = Environment.GetCommandLineArgs()[0];
                return $"Running program '{location}' failed with an unhandled exception:\n{exception}";
        }
    }

    private void Finished(Task task)
    {
        if (!task.IsCompletedSuccessfully)
        {
            // The first fault ends the run: what waits for the failed part would wait for ever.
            _end.TrySetResult(task.Exception?.GetBaseException() ?? new TaskCanceledException(task));
        }

        OneLess();
    }

    private void OneLess()
    {
        if (Interlocked.Decrement(ref _inFlight) == 0)
        {
            _end.TrySetResult(null);
        }
    }

    private async Task<int> UntilIdleAsync()
    {
        OneLess();
        if (await _end.Task is { } fault)
        {
            return await FailedAsync(fault);
        }

        if (deployment.Logger.LoggedErrors)
        {
            return ErrorsWereLogged;
        }

        try
        {
            await deployment.Monitor.SignalAndWaitForShutdownAsync();
        }
        catch (Exception exception)
        {
            return await FailedAsync(exception);
        }

        return Succeeded;
    }

    private async Task<int> FailedAsync(Exception exception)
    {
        if (exception is LogException)
        {
            await Console.Error.WriteLineAsync($"Error occurred trying to send logging message to engine:\n{exception}");
            return ErrorsWereLogged;
        }

        var description = Describe(exception);
        try
        {
            await deployment.Logger.FinalErrorAsync(description, (exception as ResourceException)?.Resource);
            return FailureWasReported;
        }
        catch (LogException logException)
        {
            // Whoever runs this must still learn what failed first.
            await Console.Error.WriteLineAsync($"{description}\nError occurred trying to send logging message to engine:\n{logException}");
            return ErrorsWereLogged;
        }
    }
}
