using Lgtm.Components.Charts;

namespace Lgtm.Components.Loki;

/// <summary>Keeps the pods of each Loki workload apart, in the terms of either chart.</summary>
internal static class LokiSpread
{
    // Section of the values, label of the pods in the common chart, label in the maintained one.
    private static readonly (string Section, string OfTheUmbrella, string OfTheMaintained)[] Workloads =
    [
        ("distributor", "distributor", "distributor"),
        ("ingester", "ingester", "ingester"),
        ("querier", "querier", "querier"),
        ("queryFrontend", "query-frontend", "query-frontend"),
        ("queryScheduler", "query-scheduler", "query-scheduler"),
        ("indexGateway", "index-gateway", "index-gateway"),
        ("ruler", "ruler", "ruler"),
        ("gateway", "gateway", "gateway"),
        ("patternIngester", "", "pattern-ingester"),
        ("memcachedChunks", "memcached-chunks", ""),
        ("memcachedFrontend", "memcached-frontend", ""),
        ("chunksCache", "", "memcached-chunks-cache"),
        ("resultsCache", "", "memcached-results-cache"),
    ];

    // The common chart takes texts, which it passes through its template engine, and spread constraints for few workloads only. Its own affinity prefers
    // other zones by a label that Kubernetes has given up.
    public static Values OfTheUmbrella(Values values)
    {
        return Added(values, workload => workload.OfTheUmbrella, component => component == "ingester"
            ? new Values { ["affinity"] = Apart(component), ["topologySpreadConstraints"] = OverZones(component) }
            : new Values { ["affinity"] = Apart(component) });
    }

    // The maintained chart keeps pods apart by nodes on its own, but for the caches.
    public static Values OfTheMaintainedChart(Values values)
    {
        return Added(values, workload => workload.OfTheMaintained, component => new Values
        {
            ["topologySpreadConstraints"] = component == "ingester" ? PodSpread.OverZones(Labels(component)) : PodSpread.Preferred(Labels(component)),
        });
    }

    private static Values Added(Values values, Func<(string Section, string OfTheUmbrella, string OfTheMaintained), string> component, Func<string, Values> rules)
    {
        var replicated = Workloads.Where(workload => component(workload).Length > 0
            && values.GetValueOrDefault(workload.Section) is Values pod && pod.GetValueOrDefault("replicas") is int and > 1);
        var added = new Values();
        foreach (var workload in replicated)
        {
            added[workload.Section] = rules(component(workload));
        }

        return values.Merge(added);
    }

    private static Values Labels(string component)
    {
        return new()
        {
            ["app.kubernetes.io/name"] = "loki",
            ["app.kubernetes.io/instance"] = LgtmNames.LokiRelease,
            ["app.kubernetes.io/component"] = component,
        };
    }

    private static string OverZones(string component) => $"""
        - maxSkew: 1
          topologyKey: {PodSpread.Zone}
          whenUnsatisfiable: DoNotSchedule
          nodeTaintsPolicy: Honor
          labelSelector:
            matchLabels:
              app.kubernetes.io/name: loki
              app.kubernetes.io/instance: {LgtmNames.Release}
              app.kubernetes.io/component: {component}

        """;

    private static string Apart(string component) => $"""
        podAntiAffinity:
          requiredDuringSchedulingIgnoredDuringExecution:
            - labelSelector:
                matchLabels:
                  app.kubernetes.io/name: loki
                  app.kubernetes.io/instance: {LgtmNames.Release}
                  app.kubernetes.io/component: {component}
              topologyKey: {PodSpread.Node}
          preferredDuringSchedulingIgnoredDuringExecution:
            - weight: 100
              podAffinityTerm:
                labelSelector:
                  matchLabels:
                    app.kubernetes.io/name: loki
                    app.kubernetes.io/instance: {LgtmNames.Release}
                    app.kubernetes.io/component: {component}
                topologyKey: {PodSpread.Zone}

        """;
}
