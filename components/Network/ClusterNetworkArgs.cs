using Lgtm.Components.Validation;
using Pulumi;

namespace Lgtm.Components.Network;

/// <summary>Arguments of <see cref="ClusterNetwork"/>.</summary>
public sealed class ClusterNetworkArgs : ResourceArgs
{
    internal const string DefaultCidrBlock = "10.0.0.0/16";

    /// <summary>
    /// Addresses of the VPC. Default: 10.0.0.0/16. Allowed: a private IPv4 range from /16 to /20 outside 172.20.0.0/16, which the cluster's Services use.
    /// </summary>
    [Input("cidrBlock")]
    public string CidrBlock { get; init; } = DefaultCidrBlock;

    /// <summary>
    /// Number of availability zones. Default: 3. Allowed: 2 to 4. A step to or from 4 changes the size of the private subnets, which replaces them.
    /// Not used with <see cref="Existing"/>, whose subnets decide.
    /// </summary>
    [Input("zoneCount")]
    public int ZoneCount { get; init; } = 3;

    /// <summary>How private subnets reach the internet. Default: a NAT gateway per zone.</summary>
    [Input("natGateways")]
    public NatGateways NatGateways { get; init; } = NatGateways.PerZone;

    /// <summary>Record of connections. Default: none.</summary>
    [Input("flowLogs")]
    public FlowLogsArgs? FlowLogs { get; init; }

    /// <summary>A VPC to use instead of a new one; it excludes every other argument about the VPC. Default: none, a VPC is created.</summary>
    [Input("existing")]
    public ExistingNetworkArgs? Existing { get; init; }

    /// <summary>Permissions boundary of the flow-log role. Default: none.</summary>
    [Input("permissionsBoundaryArn")]
    public string? PermissionsBoundaryArn { get; init; }

    /// <summary>IAM path of the flow-log role. Default: /. Allowed: a path that starts and ends with a slash.</summary>
    [Input("rolePath")]
    public string RolePath { get; init; } = "/";

    internal string CheckedFor(string name)
    {
        NetworkRules.Check(this, new Problems($"ClusterNetwork '{name}'")).ThrowIfAny();
        return name;
    }
}
