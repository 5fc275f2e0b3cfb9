using Lgtm.Components.Charts;
using Lgtm.Components.Validation;

namespace Lgtm.Components.Backends;

/// <summary>One Helm release of the backends.</summary>
internal sealed record LgtmRelease(string Name, PinnedChart Chart, Values Values, IReadOnlyDictionary<string, object>? ExtraValues)
{
    /// <summary>The resource's name in the program: that of its component, and the release's own part.</summary>
    public string LogicalName(string component)
    {
        return component + Name[LgtmNames.Release.Length..];
    }
}

/// <summary>
/// What a set of charts is: its releases, where Grafana is, what it can do, and which sections of <see cref="LgtmStackArgs.ExtraValues"/> it takes. A further set is one more
/// class like <see cref="LgtmDistributedCharts"/> and <see cref="MaintainedCharts"/>, and one more line in <see cref="Find"/>.
/// </summary>
internal abstract class ChartSetReleases
{
    /// <summary>The release that Grafana's pods belong to, by which a Service of one's own selects them.</summary>
    public abstract string GrafanaRelease { get; }

    /// <summary>Whether it has pods that find patterns in log lines.</summary>
    public abstract bool FindsLogPatterns { get; }

    /// <summary>In the order of installation: the first brings what is not of a namespace, above all the priority class that the pods of all ask for.</summary>
    public abstract IReadOnlyList<LgtmRelease> Create(LgtmStackArgs args);

    /// <summary>What is wrong with args for these charts alone.</summary>
    public virtual void AddProblems(Problems problems, LgtmStackArgs args)
    {
    }

    public static ChartSetReleases Find(ChartSet charts)
    {
        return charts switch
        {
            ChartSet.LgtmDistributed => new LgtmDistributedCharts(),
            ChartSet.Maintained => new MaintainedCharts(),
            _ => throw new ArgumentOutOfRangeException(nameof(charts), charts, message: null),
        };
    }

    protected static Values Mirrored(LgtmStackArgs args, IEnumerable<ChartImage> images)
    {
        return ChartImage.Mirrored(args.ImageRegistryPrefix, images);
    }
}
