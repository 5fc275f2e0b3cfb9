using Lgtm.Components.Capacity;
using Lgtm.Components.Validation;
using Pulumi;

namespace Lgtm.Components.Collection;

/// <summary>Arguments of <see cref="OtelCollector"/>.</summary>
public sealed class OtelCollectorArgs : ResourceArgs
{
    /// <summary>Namespace to install into. Allowed: <c>otel</c>, as an output of the namespace so that it exists by then.</summary>
    [Input("namespace")]
    public required Input<string> Namespace { get; init; }

    /// <summary>Name of the cluster; all telemetry carries it as k8s.cluster.name.</summary>
    [Input("clusterName")]
    public required Input<string> ClusterName { get; init; }

    /// <summary>Name of the environment; telemetry that names none carries it as deployment.environment.name.</summary>
    [Input("environmentName")]
    public required string EnvironmentName { get; init; }

    /// <summary>AWS region; telemetry that names none carries it as cloud.region.</summary>
    [Input("region")]
    public required Input<string> Region { get; init; }

    /// <summary>Where logs go, by OTLP over HTTP.</summary>
    [Input("lokiOtlpEndpoint")]
    public required Input<string> LokiOtlpEndpoint { get; init; }

    /// <summary>Where metrics go, by OTLP over HTTP.</summary>
    [Input("mimirOtlpEndpoint")]
    public required Input<string> MimirOtlpEndpoint { get; init; }

    /// <summary>Where traces go, by OTLP over gRPC; a dns:/// target, so that the load spreads over all distributors.</summary>
    [Input("tempoOtlpEndpoint")]
    public required Input<string> TempoOtlpEndpoint { get; init; }

    /// <summary>Size of the gateway. Allowed: any without maxReplicas; what it could not deliver yet is in its pods.</summary>
    [Input("size")]
    public required WorkloadSize Size { get; init; }

    /// <summary>
    /// Registry that has every image below the name of the image's own registry, such as a pull-through cache (docs/images.md). Default: none, images
    /// come from their own registries. Allowed: a lower-case host, perhaps with port and path, without scheme.
    /// </summary>
    [Input("imageRegistryPrefix")]
    public string? ImageRegistryPrefix { get; init; }

    /// <summary>Chart values merged last. Default: none. Unsupported: nothing checks them.</summary>
    [Input("extraValues")]
    public IReadOnlyDictionary<string, object>? ExtraValues { get; init; }

    internal string CheckedFor(string name)
    {
        var problems = new Problems($"OtelCollector '{name}'");
        problems.Unless(!string.IsNullOrWhiteSpace(EnvironmentName), "environmentName", EnvironmentName, "a name", "name the environment, such as dev");
        Size.AddProblems(problems, "size");
        problems.CheckImageRegistry(ImageRegistryPrefix);

        // What the gateway could not deliver yet is in its memory. While a backend is unavailable it has little to do, and an autoscaler would remove pods, queue
        // included, just then.
        problems.Unless(Size.MaxReplicas is null, "size.maxReplicas", Size.MaxReplicas, "none", "leave it out: pods of the gateway hold what is not delivered yet");
        problems.ThrowIfAny();
        return name;
    }
}
