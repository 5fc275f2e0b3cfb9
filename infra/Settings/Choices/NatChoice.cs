namespace Lgtm.Infra.Settings;

/// <summary>How many NAT gateways private subnets share.</summary>
internal enum NatChoice
{
    Single,
    PerZone,
}
