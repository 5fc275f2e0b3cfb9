namespace Lgtm.Components.Capacity;

/// <summary>Writes down why there are so many copies and zones.</summary>
internal static class ReplicationFigures
{
    public static IReadOnlyList<PlanFigure> Of(CapacityOverrides given, int copies, int zones, bool zoneAware, IReadOnlyDictionary<string, WorkloadSize> sizes)
    {
        return
        [
            given.ReplicationFactor is not null ? new("copies", Text($"{copies}"), "set by hand", Sources.Override)
                : copies == 1 ? new("copies", "1", "no more than profile dev takes in: a lost pod may lose an hour of data", Sources.Project)
                : new("copies", "3", "one may be lost or drained, and two still agree", Sources.MimirDocs),
            copies == 1 ? new("zones", "1", "one zone, so that a volume can always be mounted again", Sources.Project)
                : Zones(given, copies, zones, zoneAware, sizes),
            given.ZoneAware is not null ? new("zone-aware", Shown(zoneAware), "set by hand", Sources.Override)
                : zoneAware ? new("zone-aware", "yes", "copies of a sample in different zones, from the start: it cannot be switched on later without a migration", Sources.MimirDocs)
                : new("zone-aware", "no", "there is one copy", Sources.Project),
        ];
    }

    // A ring that is not zone-aware picks any three of its ingesters. With three, one in each zone, that is one copy in each zone; with more it is not.
    private static PlanFigure Zones(CapacityOverrides given, int copies, int zones, bool zoneAware, IReadOnlyDictionary<string, WorkloadSize> sizes)
    {
        if (zones < copies)
        {
            return new("zones", Text($"{zones}"), "all that the network has: the loss of one may take two of three copies, and stop writes", Sources.MimirDocs);
        }

        bool AreApart(int ingesters) => ZoneAwareRings.KeepCopiesApart(ingesters, copies, zoneAware && given.PodsKnowTheirZone);
        (string Name, int Ingesters, bool ZoneAware)[] backends =
        [
            ("Loki", sizes[Workload.LokiIngester].Replicas, AreApart(sizes[Workload.LokiIngester].Replicas)),
            ("Tempo", sizes[Workload.TempoIngester].Replicas, AreApart(sizes[Workload.TempoIngester].Replicas)),
            ("Mimir", sizes[Workload.MimirIngester].Replicas, zoneAware),
        ];
        var stopped = backends
            .Where(backend => !backend.ZoneAware && backend.Ingesters > copies)
            .Select(backend => Text($"{backend.Name} ({backend.Ingesters} ingesters)"))
            .ToList();
        var reason = stopped.Count == 0
            ? "one for each copy: the loss of a zone takes one of three, and two still agree"
            : $"one for each copy, but copies are not kept in zones of their own in {string.Join(" and ", stopped)}: the loss of a zone stops what docs/backends.md says";
        return new("zones", Text($"{zones}"), reason, Sources.MimirDocs);
    }

    private static string Shown(bool zoneAware)
    {
        return zoneAware ? "yes" : "no";
    }

    private static string Text(FormattableString text)
    {
        return FormattableString.Invariant(text);
    }
}
