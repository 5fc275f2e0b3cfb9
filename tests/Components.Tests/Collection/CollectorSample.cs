using Lgtm.Components.Capacity;
using Lgtm.Components.Charts;
using Lgtm.Components.Collection;

namespace Components.Tests.Collector;

internal static class CollectorSample
{
    public static OtelCollectorArgs For(CapacityProfile profile)
    {
        return new OtelCollectorArgs
        {
            Namespace = "otel",
            ClusterName = "lgtm-dev",
            EnvironmentName = "dev",
            Region = "eu-west-1",
            LokiOtlpEndpoint = LgtmNames.LokiOtlpEndpoint,
            MimirOtlpEndpoint = LgtmNames.MimirOtlpEndpoint,
            TempoOtlpEndpoint = LgtmNames.TempoOtlpEndpoint,
            Size = CapacityPlan.Create(profile).Workloads[Workload.CollectorGateway],
        };
    }
}
