using Lgtm.Components.Charts;

namespace Lgtm.Components.Mimir;

/// <summary>The values of mimir-distributed 6 in its classic architecture: distributors push to ingesters, without Kafka in between.</summary>
internal static class MimirChartValues
{
    public static Values For(MimirInputs args)
    {
        // Sections that version 6 has dropped or reads otherwise.
        var common = MimirValues.For(args, LgtmNames.MimirRelease).Without("nginx", "gateway");
        var values = common.Merge(new Values
        {
            ["fullnameOverride"] = LgtmNames.MimirRelease,

            // All four belong together. Without the broker alone, ingesters would still refuse what distributors push: nothing could be written.
            ["kafka"] = new Values { ["enabled"] = false },
            ["mimir"] = new Values { ["structuredConfig"] = ClassicArchitecture() },
            ["gateway"] = MimirValues.Gateway(args).Merge(new Values { ["enabled"] = true }),
        });
        return args.Capacity.ZoneAware ? values.Merge(new Values { ["rollout_operator"] = RolloutOperator() }) : values;
    }

    private static Values ClassicArchitecture()
    {
        return new()
        {
            ["ingest_storage"] = new Values { ["enabled"] = false },
            ["ingester"] = new Values { ["push_grpc_method_enabled"] = true },

            // What Mimir itself waits for an ingester; the chart waits longer, for Kafka.
            ["distributor"] = new Values { ["remote_timeout"] = "2s" },
        };
    }

    // Its webhooks judge every eviction and every change of a StatefulSet in the namespace. Failing closed, they would stop node drains, and the
    // installation itself, whenever the operator's only pod is unavailable.
    private static Values RolloutOperator()
    {
        return new() { ["crds"] = new Values { ["enabled"] = true }, ["webhooks"] = new Values { ["enabled"] = true, ["failurePolicy"] = "Ignore" } };
    }
}
