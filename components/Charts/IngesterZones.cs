using Lgtm.Components.Capacity;

namespace Lgtm.Components.Charts;

/// <summary>
/// The zone that each ingester of Loki and Tempo states in its ring: the one that it runs in. Kubernetes writes it on a pod as a label when it places it.
/// The charts' own way, a StatefulSet for each zone, is not open to both: Tempo's chart would give them the labels by which the rollout operator of
/// Mimir's chart finds the pods that it deletes (docs/backends.md).
/// </summary>
internal static class IngesterZones
{
    private const string Variable = "AVAILABILITY_ZONE";

    // The charts write the arguments of a workload last, and the last flag wins: Loki's maintained chart states a zone of its own.
    private const string Flag = "-ingester.availability-zone=$(" + Variable + ")";

    /// <summary>
    /// Stated wherever it is known, even where the ring does not look at it yet: it has to be there when a plan grows beyond one ingester for each copy.
    /// </summary>
    public static Values Told(BackendInputs args, Values ingester)
    {
        if (!AreKnown(args))
        {
            return ingester;
        }

        object[] others = ingester.GetValueOrDefault("extraArgs") as object[] ?? [];
        return ingester.Merge(new Values
        {
            ["extraArgs"] = (object[])[.. others, Flag],
            ["extraEnv"] = new object[] { new Values { ["name"] = Variable, ["valueFrom"] = OfThePod() } },
        });
    }

    /// <summary>Whether every part that reads the ring of these ingesters has to look for three zones.</summary>
    public static bool KeepCopiesApart(BackendInputs args, string ingester)
    {
        return ZoneAwareRings.KeepCopiesApart(args.Capacity.Workloads[ingester].Replicas, args.Capacity.ReplicationFactor, AreKnown(args));
    }

    private static bool AreKnown(BackendInputs args)
    {
        return args.Capacity is { ZoneAware: true, PodsKnowTheirZone: true };
    }

    private static Values OfThePod()
    {
        return new() { ["fieldRef"] = new Values { ["fieldPath"] = $"metadata.labels['{PodSpread.Zone}']" } };
    }
}
