namespace Lgtm.Infra.Settings;

/// <summary>The <c>capacity</c> section of a stack file.</summary>
internal sealed record CapacitySettings : ISection
{
    [Setting("the load to size for: replicas, memory, disks and nodes follow from it", "dev, small, medium or large")]
    public required ProfileChoice Profile { get; init; }

    public IEnumerable<Rule> Rules()
    {
        return [];
    }
}
