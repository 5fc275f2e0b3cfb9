using Lgtm.Components.Charts;
using Lgtm.Components.Resources;
using Lgtm.Components.Validation;
using Pulumi;
using Pulumi.Kubernetes.Helm.V3;
using Pulumi.Utilities;

namespace Lgtm.Components.Backends;

/// <summary>Loki, Grafana, Tempo and Mimir by one Helm release or by four, on buckets and roles made elsewhere.</summary>
public sealed class LgtmStack : ComponentResource
{
    private const string TypeToken = "lgtm:index:LgtmStack";

    /// <summary>Installs the releases, named as in <see cref="LgtmNames"/> whatever the component is called.</summary>
    public LgtmStack(string name, LgtmStackArgs args, ComponentResourceOptions? options = null)
        : base(TypeToken, args.CheckedFor(name), options)
    {
        var targetNamespace = args.Namespace.Apply(Expected);
        var charts = ChartSetReleases.Find(args.Charts);
        var releases = new List<Release>();
        foreach (var release in charts.Create(args))
        {
            var after = ChildOptions.Of(this, options).After(releases.Take(1));
            releases.Add(ChartRelease.Install(
                release.LogicalName(name), release.Chart, targetNamespace, release.Values, release.ExtraValues, after, release.Name, isOfBackends: true));
        }

        // Known before the releases exist, and yet a resource that uses one of them comes after them all.
        Output<string> Installed(string value) => releases.Aggregate(Output.Create(value), OutputUtilities.WithDependency);

        Namespace = Installed(LgtmNames.Namespace);
        ReleaseName = Installed(charts.GrafanaRelease);
        LokiUrl = Installed(LgtmNames.LokiUrl);
        TempoUrl = Installed(LgtmNames.TempoUrl);
        MimirUrl = Installed(LgtmNames.MimirUrl);
        LokiOtlpEndpoint = Installed(LgtmNames.LokiOtlpEndpoint);
        TempoOtlpEndpoint = Installed(LgtmNames.TempoOtlpEndpoint);
        MimirOtlpEndpoint = Installed(LgtmNames.MimirOtlpEndpoint);
        RegisterOutputs();
    }

    /// <summary>Namespace of the backends and Grafana.</summary>
    [Output("namespace")]
    public Output<string> Namespace { get; private set; }

    /// <summary>Name of the Helm release that Grafana's pods belong to.</summary>
    [Output("releaseName")]
    public Output<string> ReleaseName { get; private set; }

    /// <summary>Loki's API, for queries.</summary>
    [Output("lokiUrl")]
    public Output<string> LokiUrl { get; private set; }

    /// <summary>Tempo's API, for queries.</summary>
    [Output("tempoUrl")]
    public Output<string> TempoUrl { get; private set; }

    /// <summary>Mimir's Prometheus API, for queries.</summary>
    [Output("mimirUrl")]
    public Output<string> MimirUrl { get; private set; }

    /// <summary>Where logs go by OTLP over HTTP.</summary>
    [Output("lokiOtlpEndpoint")]
    public Output<string> LokiOtlpEndpoint { get; private set; }

    /// <summary>Where traces go by OTLP over gRPC.</summary>
    [Output("tempoOtlpEndpoint")]
    public Output<string> TempoOtlpEndpoint { get; private set; }

    /// <summary>Where metrics go by OTLP over HTTP.</summary>
    [Output("mimirOtlpEndpoint")]
    public Output<string> MimirOtlpEndpoint { get; private set; }

    private static string Expected(string targetNamespace)
    {
        var problems = new Problems("LgtmStack");
        problems.Unless(targetNamespace == LgtmNames.Namespace, "namespace", targetNamespace, LgtmNames.Namespace,
            "the addresses that others rely on contain it").ThrowIfAny();
        return targetNamespace;
    }
}
