namespace Lgtm.Cli.Engine;

/// <summary>A request the engine does not accept; the program sees it as a failed call.</summary>
internal sealed class RefusedException(string message, GrpcStatus status = GrpcStatus.Unknown) : Exception(message)
{
    public GrpcStatus Status { get; } = status;
}
