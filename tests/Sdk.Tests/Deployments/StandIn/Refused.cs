using Pulumi.Engine;

namespace Sdk.Tests.Deployments.StandIn;

/// <summary>Makes a served call end with this status.</summary>
internal sealed class Refused(RpcStatus status, string message) : Exception(message)
{
    public RpcStatus Status { get; } = status;
}
