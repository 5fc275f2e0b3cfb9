namespace Components.Tests.Lgtm.Promises;

internal static class AllPromises
{
    public static IReadOnlyList<Promise> List { get; } =
        [.. CopyPromises.List, .. SizePromises.List, .. ZonePromises.List, .. RingPromises.List, .. RetentionPromises.List, .. StorePromises.List];

    /// <summary>Names of the promises that are broken.</summary>
    public static IReadOnlyList<string> BrokenBy(PlannedValues values)
    {
        return [.. List.Where(promise => promise.Broken(values).Any()).Select(promise => promise.Name)];
    }
}
