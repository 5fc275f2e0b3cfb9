namespace Pulumi;

/// <summary>Messages to whoever runs the program.</summary>
public static class Log
{
    public static void Debug(string message, Resource? resource = null, int? streamId = null, bool? ephemeral = null) =>
        Send(Pulumirpc.LogSeverity.Debug, message, resource, streamId, ephemeral);

    public static void Info(string message, Resource? resource = null, int? streamId = null, bool? ephemeral = null) =>
        Send(Pulumirpc.LogSeverity.Info, message, resource, streamId, ephemeral);

    public static void Warn(string message, Resource? resource = null, int? streamId = null, bool? ephemeral = null) =>
        Send(Pulumirpc.LogSeverity.Warning, message, resource, streamId, ephemeral);

    /// <summary>Logs an error: the program still goes on, but ends as failed.</summary>
    public static void Error(string message, Resource? resource = null, int? streamId = null, bool? ephemeral = null) =>
        Send(Pulumirpc.LogSeverity.Error, message, resource, streamId, ephemeral);

    public static void Exception(Exception exception, Resource? resource = null, int? streamId = null, bool? ephemeral = null) =>
        Error(exception.ToString(), resource, streamId, ephemeral);

    private static void Send(Pulumirpc.LogSeverity severity, string message, Resource? resource, int? streamId, bool? ephemeral) =>
        _ = Deployment.Current.Logger.SendAsync(severity, message, resource, streamId, ephemeral);
}
