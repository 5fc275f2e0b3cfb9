using Lgtm.Components.Charts;

namespace Lgtm.Components.Backends;

/// <summary>The images of both sets of charts, those included that only <see cref="LgtmStackArgs.ExtraValues"/> would bring.</summary>
internal static class LgtmImages
{
    private const string Hub = "docker.io";
    private const string Mimir = "grafana/mimir";
    private const string Tempo = "grafana/tempo";
    private const string Nginx = "nginxinc/nginx-unprivileged";
    private const string Exporter = "prom/memcached-exporter";

    public static IReadOnlyList<ChartImage> OfGrafana { get; } =
    [
        new("image", Hub, "grafana/grafana"),
        new("sidecar.image", "quay.io", "kiwigrid/k8s-sidecar"),
        new("initChownData.image", Hub, "library/busybox"),
        new("downloadDashboardsImage", Hub, "curlimages/curl"),
        new("imageRenderer.image", Hub, "grafana/grafana-image-renderer"),
        new("testFramework.image", Hub, "bats/bats"),
    ];

    public static IReadOnlyList<ChartImage> OfLoki { get; } =
    [
        new("loki.image", Hub, "grafana/loki"),
        new("gateway.image", Hub, Nginx),
        new("gateway.metrics.image", "ghcr.io", "jkroepke/access-log-exporter"),
        new("memcached.image", Hub, "library/memcached"),
        new("memcachedExporter.image", Hub, Exporter),
        new("sidecar.image", Hub, "kiwigrid/k8s-sidecar"),
        new("lokiCanary.image", Hub, "grafana/loki-canary"),
        new("test.image", Hub, "grafana/loki-helm-test"),
        new("defaults.statefulSetRecreateJob.image", "registry.k8s.io", "kubectl"),
    ];

    // The chart's hook that replaces a StatefulSet takes kubectl from the registry that is global, and everything else from its own.
    public static IReadOnlyList<ChartImage> OfTempo { get; } =
    [
        new("global.image", "registry.k8s.io", Repository: null),
        new("tempo.image", Hub, Tempo),
        new("queryFrontend.query.image", Hub, "grafana/tempo-query"),
        new("gateway.image", Hub, Nginx),
        new("memcached.image", Hub, "memcached"),
        new("memcachedExporter.image", Hub, Exporter),
    ];

    public static IReadOnlyList<ChartImage> OfMimir { get; } =
    [
        .. OfMimirItself(),
        new("rollout_operator.image", Hub, "grafana/rollout-operator"),
    ];

    public static IReadOnlyList<ChartImage> OfTheUmbrella { get; } =
    [
        .. OfGrafana.Select(image => image.Below("grafana")),
        new("loki.loki.image", Hub, "grafana/loki"),
        new("loki.gateway.image", Hub, Nginx),
        new("loki.memcached.image", Hub, "memcached"),
        new("loki.memcachedExporter.image", Hub, Exporter),

        // In this version the global registry goes before all others, and has a default.
        .. OfTempo.Where(image => image.Key is not "global.image").Select(image => image.Below("tempo")),
        new("tempo.global.image", Hub, Repository: null),
        .. OfMimirItself().Select(image => image.Below("mimir")),
        new("mimir.nginx.image", Hub, Nginx),
        new("mimir.rollout_operator.image", Hub, "grafana/rollout-operator") { InOneValue = true },
    ];

    private static ChartImage[] OfMimirItself()
    {
        return
        [
            new("image", Hub, Mimir) { InOneValue = true },
            new("gateway.nginx.image", Hub, Nginx),
            new("memcached.image", Hub, "memcached") { InOneValue = true },
            new("memcachedExporter.image", Hub, Exporter) { InOneValue = true },
        ];
    }
}
