namespace Pulumi.Engine;

/// <summary>The engine refused a call or could not be reached.</summary>
internal sealed class RpcException(RpcStatus status, string detail, Exception? cause = null)
    : Exception($"Status(StatusCode=\"{status}\", Detail=\"{detail}\")", cause)
{
    public RpcStatus Status { get; } = status;

    public string Detail { get; } = detail;
}
