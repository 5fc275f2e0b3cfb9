namespace Lgtm.Components;

/// <summary>The nodes of each profile.</summary>
internal static class NodePoolTable
{
    private const int DiskGiB = 50;

    public static IReadOnlyList<NodePool> Of(CapacityProfile profile, int zones)
    {
        return profile switch
        {
            CapacityProfile.Dev => [General()],
            CapacityProfile.Small => [Stateful("2xlarge", nodes: 3, zones), Stateless("2xlarge", nodes: 1, maxNodes: 4)],
            CapacityProfile.Medium => [Stateful("4xlarge", nodes: 3, zones), Stateless("4xlarge", nodes: 2, maxNodes: 6)],
            CapacityProfile.Large => [Stateful("4xlarge", nodes: 6, zones), Stateless("4xlarge", nodes: 3, maxNodes: 9)],
            _ => throw new ArgumentOutOfRangeException(nameof(profile), profile, "not a capacity profile"),
        };
    }

    // One zone: a volume of a single-copy stack can always be mounted again.
    private static NodePool General()
    {
        return new("general", Arm64("xlarge"), X86("xlarge"), PoolPlacement.SingleZone, MinNodes: 2, MaxNodes: 3, DesiredNodes: 2, Stateful: true, DiskGiB);
    }

    private static NodePool Stateful(string size, int nodes, int zones)
    {
        var perZone = (nodes + zones - 1) / zones;
        return new("stateful", Arm64(size), X86(size), PoolPlacement.OneGroupPerZone, perZone, perZone + 1, perZone, Stateful: true, DiskGiB);
    }

    private static NodePool Stateless(string size, int nodes, int maxNodes)
    {
        return new("stateless", Arm64(size), X86(size), PoolPlacement.AcrossZones, nodes, maxNodes, nodes, Stateful: false, DiskGiB);
    }

    // Several types of one size: a spot group needs the choice, and the autoscaler needs them to be equal.
    private static string[] Arm64(string size)
    {
        return [$"m7g.{size}", $"m6g.{size}"];
    }

    private static string[] X86(string size)
    {
        return [$"m7i.{size}", $"m6i.{size}"];
    }
}
