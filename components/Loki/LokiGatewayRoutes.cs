namespace Lgtm.Components.Loki;

/// <summary>What the chart's gateway lacks: the OTLP route, rules to the ruler, deletion to the compactor, and batches above nginx's 1 MiB.</summary>
internal static class LokiGatewayRoutes
{
    public const string LargestBody = "32m";

    public const string Http = $"""
        client_max_body_size {LargestBody};

        """;

    // `=` and `^~` win over the chart's own regular expressions, which come first. Inserted as they are: no template engine, so names are written out.
    public const string Server = """
        location = /otlp/v1/logs {
          set $otlp_backend http://lgtm-loki-distributor.lgtm.svc.cluster.local;
          proxy_pass       $otlp_backend:3100$request_uri;
          proxy_http_version 1.1;
        }
        location ^~ /loki/api/v1/rules {
          set $rules_backend http://lgtm-loki-ruler.lgtm.svc.cluster.local;
          proxy_pass       $rules_backend:3100$request_uri;
          proxy_http_version 1.1;
        }
        location ^~ /loki/api/v1/delete {
          set $delete_backend http://lgtm-loki-compactor.lgtm.svc.cluster.local;
          proxy_pass       $delete_backend:3100$request_uri;
          proxy_http_version 1.1;
        }

        """;
}
