using Lgtm.Components.Charts;

namespace Lgtm.Components.Tempo;

/// <summary>The values of the maintained tempo-distributed chart, in the version line before Kafka: those of the common chart's section.</summary>
internal static class TempoChartValues
{
    public static Values For(TempoInputs args)
    {
        return TempoValues.For(args, LgtmNames.TempoRelease).Merge(new Values { ["fullnameOverride"] = LgtmNames.TempoRelease });
    }
}
