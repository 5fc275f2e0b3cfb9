using System.Diagnostics.CodeAnalysis;

namespace Lgtm.Components.Network;

/// <summary>How private subnets reach the internet.</summary>
public enum NatGateways
{
    /// <summary>One NAT gateway for all zones: cheapest, and its zone is a single point of failure.</summary>
    [SuppressMessage("Naming", "CA1720", Justification = "A number of gateways, not the floating-point type.")]
    Single,

    /// <summary>One NAT gateway in each zone: a lost zone takes no other with it, and traffic to the internet stays in its zone.</summary>
    PerZone,
}
