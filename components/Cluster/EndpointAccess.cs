namespace Lgtm.Components.Cluster;

/// <summary>Who can reach the Kubernetes API. The endpoint inside the VPC is always on.</summary>
public enum EndpointAccess
{
    /// <summary>Only from inside the VPC: the deployer needs a runner, a VPN or a bastion there.</summary>
    Private,

    /// <summary>Also from the listed public addresses.</summary>
    Public,
}
