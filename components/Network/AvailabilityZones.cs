using System.Collections.Immutable;
using Lgtm.Components.Resources;
using Lgtm.Components.Validation;
using Pulumi;
using Pulumi.Aws;
using Pulumi.Aws.Inputs;

namespace Lgtm.Components.Network;

/// <summary>Names of the zones that a network spans.</summary>
internal static class AvailabilityZones
{
    public static Output<ImmutableArray<string>> For(ChildScope scope, int count)
    {
        // Whatever their state: a zone that fails must not vanish from the plan, or there are too few of them, or another takes its place and its addresses.
        var zones = GetAvailabilityZones.Invoke(
            new GetAvailabilityZonesInvokeArgs
            {
                // EKS refuses to place a control plane there: https://docs.aws.amazon.com/eks/latest/userguide/network-reqs.html
                ExcludeZoneIds = { "use1-az3", "usw1-az2", "cac1-az3" },
                // Leaves local zones and wavelength zones out.
                Filters = { new GetAvailabilityZonesFilterInputArgs { Name = "opt-in-status", Values = { "opt-in-not-required" } } },
            },
            scope.Invoke());

        return zones.Apply(found => First(scope.Name, found.Names, count));
    }

    internal static ImmutableArray<string> First(string network, ImmutableArray<string> names, int count)
    {
        new Problems($"ClusterNetwork '{network}'")
            .Unless(names.Length >= count, "zoneCount", count, $"at most {names.Length}, the zones of this region that EKS accepts", "lower zoneCount")
            .ThrowIfAny();

        return [.. names.Order(StringComparer.Ordinal).Take(count)];
    }
}
