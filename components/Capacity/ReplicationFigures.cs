namespace Lgtm.Components;

/// <summary>Writes down why there are so many copies and zones.</summary>
internal static class ReplicationFigures
{
    public static IReadOnlyList<PlanFigure> Of(CapacityOverrides given, int copies, int zones, bool zoneAware)
    {
        return
        [
            given.ReplicationFactor is not null ? new("copies", Text($"{copies}"), "set by hand", Sources.Override)
                : copies == 1 ? new("copies", "1", "no more than profile dev takes in: a lost pod may lose an hour of data", Sources.Project)
                : new("copies", "3", "one may be lost or drained, and two still agree", Sources.MimirDocs),
            copies == 1 ? new("zones", "1", "one zone, so that a volume can always be mounted again", Sources.Project)
                : new("zones", Text($"{zones}"), "one for each copy, so that the loss of a zone loses none", Sources.MimirDocs),
            given.ZoneAware is not null ? new("zone-aware", Shown(zoneAware), "set by hand", Sources.Override)
                : zoneAware ? new("zone-aware", "yes", "copies of a sample in different zones, from the start: it cannot be switched on later without a migration", Sources.MimirDocs)
                : new("zone-aware", "no", "there is one copy", Sources.Project),
        ];
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
