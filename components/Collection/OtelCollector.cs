using Lgtm.Components.Charts;
using Lgtm.Components.Resources;
using Lgtm.Components.Validation;
using Pulumi;
using Pulumi.Utilities;

namespace Lgtm.Components.Collection;

/// <summary>The OpenTelemetry collector that applications send to: OTLP in, to Loki, Mimir and Tempo out.</summary>
public sealed class OtelCollector : ComponentResource
{
    /// <summary>Namespace of the collector.</summary>
    public const string NamespaceName = "otel";

    private const string TypeToken = "lgtm:index:OtelCollector";
    private const string Host = $"{CollectorValues.Name}.{NamespaceName}.svc.cluster.local";

    /// <summary>Installs the release, named otel-gateway whatever the component is called.</summary>
    public OtelCollector(string name, OtelCollectorArgs args, ComponentResourceOptions? options = null)
        : base(TypeToken, args.CheckedFor(name), options)
    {
        var release = ChartRelease.Install(
            name,
            PinnedCharts.OpenTelemetryCollector,
            args.Namespace.Apply(Expected),
            CollectorValues.For(args),
            args.ExtraValues,
            ChildOptions.Of(this, options),
            CollectorValues.Name);

        OtlpGrpcEndpoint = OutputUtilities.WithDependency(Output.Create($"http://{Host}:4317"), release);
        OtlpHttpEndpoint = OutputUtilities.WithDependency(Output.Create($"http://{Host}:4318"), release);
        RegisterOutputs();
    }

    /// <summary>Where applications in the cluster send OTLP over gRPC.</summary>
    [Output("otlpGrpcEndpoint")]
    public Output<string> OtlpGrpcEndpoint { get; private set; }

    /// <summary>Where applications in the cluster send OTLP over HTTP.</summary>
    [Output("otlpHttpEndpoint")]
    public Output<string> OtlpHttpEndpoint { get; private set; }

    private static string Expected(string targetNamespace)
    {
        var problems = new Problems("OtelCollector");
        problems.Unless(targetNamespace == NamespaceName, "namespace", targetNamespace, NamespaceName,
            "the addresses that applications use contain it").ThrowIfAny();
        return targetNamespace;
    }
}
