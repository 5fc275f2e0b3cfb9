using Lgtm.Components.Capacity;
using Lgtm.Components.Charts;
using Lgtm.Components.Grafana;
using Lgtm.Components.Loki;
using Lgtm.Components.Mimir;
using Lgtm.Components.Resources;
using Lgtm.Components.Storage;
using Lgtm.Components.Tempo;
using Lgtm.Components.Validation;
using Pulumi;

namespace Lgtm.Components.Backends;

/// <summary>Arguments of <see cref="LgtmStack"/>.</summary>
public sealed class LgtmStackArgs : ResourceArgs
{
    /// <summary>Namespace to install into. Allowed: <see cref="LgtmNames.Namespace"/>, as an output of the namespace so that it exists by then.</summary>
    [Input("namespace")]
    public required Input<string> Namespace { get; init; }

    /// <summary>AWS region of the buckets.</summary>
    [Input("region")]
    public required Input<string> Region { get; init; }

    /// <summary>
    /// Which charts install the backends. Default: the common chart. Allowed: see <see cref="ChartSet"/>; a change in a running stack is a procedure
    /// (docs/runbook.md, Switching the chart set).
    /// </summary>
    [Input("charts")]
    public ChartSet Charts { get; init; } = ChartSet.LgtmDistributed;

    /// <summary>Where Loki keeps its data.</summary>
    [Input("loki")]
    public required LokiStoreArgs Loki { get; init; }

    /// <summary>Where Tempo keeps its data.</summary>
    [Input("tempo")]
    public required TempoStoreArgs Tempo { get; init; }

    /// <summary>Where Mimir keeps its data.</summary>
    [Input("mimir")]
    public required MimirStoreArgs Mimir { get; init; }

    /// <summary>How large everything is, such as <c>CapacityPlan.Create(CapacityProfile.Medium)</c>: replicas, requests, limits, volumes, copies and zones.</summary>
    [Input("capacity")]
    public required CapacityPlan Capacity { get; init; }

    /// <summary>How long logs stay queryable. Default: 30 days. Give the bucket of chunks the same object.</summary>
    [Input("logRetention")]
    public RetentionArgs LogRetention { get; init; } = new() { Days = 30 };

    /// <summary>How long traces stay queryable. Default: 14 days. Give the bucket of traces the same object.</summary>
    [Input("traceRetention")]
    public RetentionArgs TraceRetention { get; init; } = new() { Days = 14 };

    /// <summary>How long metrics stay queryable. Default: 90 days. Give the bucket of blocks the same object.</summary>
    [Input("metricRetention")]
    public RetentionArgs MetricRetention { get; init; } = new() { Days = 90 };

    /// <summary>Name of the Kubernetes Secret with Grafana's <c>admin-user</c> and <c>admin-password</c>, in the same namespace.</summary>
    [Input("grafanaAdminSecretName")]
    public required Input<string> GrafanaAdminSecretName { get; init; }

    /// <summary>
    /// Database that Grafana's pods share. Default: none, one pod keeps everything in a file on a volume and is unavailable while it moves. A change starts
    /// with an empty Grafana but for what is provisioned (docs/runbook.md, Grafana on a database).
    /// </summary>
    [Input("grafanaDatabase")]
    public GrafanaDatabaseArgs? GrafanaDatabase { get; init; }

    /// <summary>Grafana's data source provisioning document, such as <see cref="DataSources"/> builds.</summary>
    [Input("grafanaDataSources")]
    public required IReadOnlyDictionary<string, object> GrafanaDataSources { get; init; }

    /// <summary>Storage class of every volume.</summary>
    [Input("storageClassName")]
    public required Input<string> StorageClassName { get; init; }

    /// <summary>Node labels that pods with volumes ask for. Default: none, they run anywhere.</summary>
    [Input("statefulNodeSelector")]
    public Dictionary<string, string>? StatefulNodeSelector { get; init; }

    /// <summary>
    /// What happens to the volumes when the release is removed. Default: Protected, the volume claims stay. Disposable: they go with it, contents
    /// included.
    /// </summary>
    [Input("lifetime")]
    public Lifetime Lifetime { get; init; } = Lifetime.Protected;

    /// <summary>
    /// Address under which people open Grafana; links in notifications and the way back from a login begin with it. Default: none, Grafana takes
    /// itself for http://localhost:3000. Allowed: an absolute http or https URL.
    /// </summary>
    [Input("grafanaRootUrl")]
    public string? GrafanaRootUrl { get; init; }

    /// <summary>
    /// Registry that has every image below the name of the image's own registry, such as a pull-through cache (docs/images.md). Default: none, images
    /// come from their own registries. Allowed: a lower-case host, perhaps with port and path, without scheme.
    /// </summary>
    [Input("imageRegistryPrefix")]
    public string? ImageRegistryPrefix { get; init; }

    /// <summary>
    /// Chart values merged last, in sections <c>loki</c>, <c>tempo</c>, <c>mimir</c> and <c>grafana</c> whichever charts are in use. Default: none.
    /// Unsupported: nothing checks what is in a section.
    /// </summary>
    [Input("extraValues")]
    public IReadOnlyDictionary<string, object>? ExtraValues { get; init; }

    internal string CheckedFor(string name)
    {
        var problems = new Problems($"LgtmStack '{name}'");
        problems
            .Unless(Capacity.ReplicationFactor is 1 or 3, "capacity.replicationFactor", Capacity.ReplicationFactor, "1 or 3", "two copies cannot outvote one")
            .Unless(!Capacity.ZoneAware || Capacity.ReplicationFactor == 3, "capacity.zoneAware", Capacity.ZoneAware, "false with one copy",
                    "set replicationFactor to 3 or zoneAware to false")
            .Unless(GrafanaRootUrl is null || IsWebAddress(GrafanaRootUrl), "grafanaRootUrl", GrafanaRootUrl, "an absolute http or https URL",
                    "write it as people type it, such as https://grafana.example.com/");
        LogRetention.AddProblems(problems, "logRetention", "logs");
        TraceRetention.AddProblems(problems, "traceRetention", "traces");
        MetricRetention.AddProblems(problems, "metricRetention", "metrics");
        problems.CheckImageRegistry(ImageRegistryPrefix);
        LgtmSizes.AddProblems(problems, this);
        ChartSetReleases.Find(Charts).AddProblems(problems, this);
        Capacity.Limits.AddProblems(problems, "capacity.limits");
        GrafanaDatabase?.AddProblems(problems, "grafanaDatabase");
        problems.ThrowIfAny();
        return name;
    }

    internal LokiInputs InputsOfLoki()
    {
        return new(Common(), Loki, LogRetention);
    }

    internal TempoInputs InputsOfTempo()
    {
        return new(Common(), Tempo, TraceRetention);
    }

    internal MimirInputs InputsOfMimir()
    {
        return new(Common(), Mimir, MetricRetention);
    }

    internal GrafanaInputs InputsOfGrafana(string releaseName)
    {
        return new(Common())
        {
            ReleaseName = releaseName,
            GrafanaAdminSecretName = GrafanaAdminSecretName,
            GrafanaDatabase = GrafanaDatabase,
            GrafanaDataSources = GrafanaDataSources,
            GrafanaRootUrl = GrafanaRootUrl,
        };
    }

    private BackendInputs Common()
    {
        return new(Capacity, Region, StorageClassName, StatefulNodeSelector, Lifetime);
    }

    private static bool IsWebAddress(string text)
    {
        return Uri.TryCreate(text, UriKind.Absolute, out var url) && (url.Scheme == Uri.UriSchemeHttps || url.Scheme == Uri.UriSchemeHttp);
    }
}
