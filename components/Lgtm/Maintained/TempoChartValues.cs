namespace Lgtm.Components;

/// <summary>The values of the maintained tempo-distributed chart, in the version line before Kafka: those of the common chart's section.</summary>
internal static class TempoChartValues
{
    public static Values For(LgtmStackArgs args)
    {
        return TempoValues.For(args, LgtmNames.TempoRelease).Merge(new Values { ["fullnameOverride"] = LgtmNames.TempoRelease });
    }
}
