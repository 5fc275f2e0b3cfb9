using System.Globalization;
using Lgtm.Components.Capacity;
using Lgtm.Components.Charts;
using Pulumi;

namespace Lgtm.Components.Grafana;

/// <summary>
/// Grafana on an external PostgreSQL: equal pods without volumes, which share users, sessions and dashboards in the database, and gossip about alerts, so that each is
/// notified once (https://grafana.com/docs/grafana/latest/setup-grafana/set-up-for-high-availability).
/// </summary>
internal static class GrafanaOnDatabase
{
    private const string CaFolder = "/etc/grafana-database";

    // The chart's port for gossip, TCP and UDP; its headless Service gives every pod's address.
    // https://grafana.com/docs/grafana/latest/alerting/set-up/configure-high-availability
    private const string Gossip = "${POD_IP}:9094";
    private static readonly string Peers = LgtmNames.Host("grafana-headless") + ":9094";

    // A small server takes about a hundred connections. An upgrade runs one pod more than usual.
    private const int ConnectionsOfAPod = 25;
    private const int IdleConnectionsOfAPod = 5;

    public static Values For(GrafanaInputs args, GrafanaDatabaseArgs database)
    {
        var values = new Values
        {
            ["replicas"] = args.Capacity.Workloads[Workload.Grafana].Replicas,

            // The next pod answers before the last one goes.
            ["deploymentStrategy"] = new Values { ["type"] = "RollingUpdate", ["rollingUpdate"] = new Values { ["maxUnavailable"] = 0, ["maxSurge"] = 1 } },
            ["podDisruptionBudget"] = new Values { ["maxUnavailable"] = 1 },
            ["topologySpreadConstraints"] = PodSpread.Preferred(new Values
            {
                ["app.kubernetes.io/name"] = "grafana",
                ["app.kubernetes.io/instance"] = args.ReleaseName,
            }),
            ["headlessService"] = true,
            ["persistence"] = new Values { ["enabled"] = false },

            // A new pod looks at its folder of dashboards before the sidecar has filled it. For what is missing there it would delete from the database,
            // for everybody (https://github.com/grafana/grafana/issues/97266).
            ["sidecar"] = new Values { ["dashboards"] = new Values { ["provider"] = new Values { ["disableDelete"] = true } } },

            // By name: neither the values nor Grafana's configuration file hold it.
            ["envValueFrom"] = new Values
            {
                ["GF_DATABASE_PASSWORD"] = new Values { ["secretKeyRef"] = new Values { ["name"] = database.SecretName, ["key"] = "password" } },
            },
        };
        if (database.VerifiesServer)
        {
            values["extraSecretMounts"] = new object[] { Certificates(database) };
        }

        return values;
    }

    public static Values Ini(GrafanaDatabaseArgs database)
    {
        var connection = new Values
        {
            ["type"] = "postgres",
            ["host"] = database.Host.Apply(host => string.Create(CultureInfo.InvariantCulture, $"{host}:{database.Port}")),
            ["name"] = database.Name,
            ["user"] = database.User,
            ["ssl_mode"] = database.VerifiesServer ? "verify-full" : "require",
            ["max_open_conn"] = ConnectionsOfAPod,
            ["max_idle_conn"] = IdleConnectionsOfAPod,
        };
        if (database.VerifiesServer)
        {
            connection["ca_cert_path"] = $"{CaFolder}/ca.crt";
        }

        return new()
        {
            ["database"] = connection,
            ["remote_cache"] = new Values { ["type"] = "database" },
            ["unified_alerting"] = new Values { ["ha_listen_address"] = Gossip, ["ha_advertise_address"] = Gossip, ["ha_peers"] = Peers },
        };
    }

    private static Values Certificates(GrafanaDatabaseArgs database)
    {
        return new()
        {
            ["name"] = "database-ca",
            ["secretName"] = database.SecretName,
            ["items"] = new object[] { new Values { ["key"] = "ca.crt", ["path"] = "ca.crt" } },
            ["mountPath"] = CaFolder,
            ["readOnly"] = true,
            ["defaultMode"] = 292,
        };
    }
}
