using Pulumi;

namespace Lgtm.Infra;

/// <summary>The environment variables that make an application with an OpenTelemetry SDK send everything here.</summary>
internal static class OtelEnvironment
{
    // https://opentelemetry.io/docs/specs/otel/configuration/sdk-environment-variables
    // OTEL_SERVICE_NAME is each application's own.
    public static IDictionary<string, object?> For(Output<string> otlpGrpcEndpoint, string environmentName)
    {
        return new Dictionary<string, object?>()
        {
            ["OTEL_EXPORTER_OTLP_ENDPOINT"] = otlpGrpcEndpoint,
            ["OTEL_EXPORTER_OTLP_PROTOCOL"] = "grpc",
            ["OTEL_RESOURCE_ATTRIBUTES"] = $"deployment.environment.name={environmentName}",
            ["OTEL_METRICS_EXEMPLAR_FILTER"] = "trace_based",
        };
    }
}
