using System.Collections.Immutable;
using Pulumi;
using Pulumi.Aws;
using Pulumi.Aws.Inputs;

namespace Lgtm.Components;

/// <summary>Names of the zones that a network spans.</summary>
internal static class AvailabilityZones
{
    public static Output<ImmutableArray<string>> For(ChildScope scope, int count)
    {
        var available = GetAvailabilityZones.Invoke(
            new GetAvailabilityZonesInvokeArgs
            {
                State = "available",
                // EKS refuses to place a control plane there: https://docs.aws.amazon.com/eks/latest/userguide/network-reqs.html
                ExcludeZoneIds = { "use1-az3", "usw1-az2", "cac1-az3" },
                // Leaves local zones and wavelength zones out.
                Filters = { new GetAvailabilityZonesFilterInputArgs { Name = "opt-in-status", Values = { "opt-in-not-required" } } },
            },
            scope.Invoke());

        return available.Apply(zones => First(scope.Name, zones.Names, count));
    }

    internal static ImmutableArray<string> First(string network, ImmutableArray<string> names, int count)
    {
        new Problems($"Network '{network}'")
            .Unless(names.Length >= count, "zoneCount", count, $"at most {names.Length}, the zones of this region that EKS accepts", "lower zoneCount")
            .ThrowIfAny();

        return [.. names.Order(StringComparer.Ordinal).Take(count)];
    }
}
