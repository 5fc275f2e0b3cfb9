using Lgtm.Components.Capacity;
using Lgtm.Components.Charts;

namespace Lgtm.Components.Grafana;

/// <summary>The <c>grafana</c> section of the lgtm-distributed values.</summary>
internal static class GrafanaValues
{
    private const string SidecarRole = "lgtm-grafana-configmaps";

    public static Values For(GrafanaInputs args)
    {
        var head = new Values
        {
            ["assertNoLeakedSecrets"] = true,
            ["testFramework"] = new Values { ["enabled"] = false },
            ["serviceAccount"] = new Values { ["create"] = true, ["name"] = LgtmNames.GrafanaServiceAccount },

            // The chart's own roles let the sidecars read Secrets: of the whole cluster, or at least of the namespace.
            ["rbac"] = new Values { ["namespaced"] = true, ["useExistingRole"] = SidecarRole },
            ["extraObjects"] = new object[] { ConfigMapReader(), StatefulPriority.Class() },

            // Without an existing secret each rendering of the chart would make another password.
            ["admin"] = new Values { ["existingSecret"] = args.GrafanaAdminSecretName, ["userKey"] = "admin-user", ["passwordKey"] = "admin-password" },

            // EBS sets the owner of the volume by itself; the chart would run a container as root for it.
            ["initChownData"] = new Values { ["enabled"] = false },
        };
        var state = args.GrafanaDatabase is { } database ? GrafanaOnDatabase.For(args, database) : GrafanaOnVolume.For(args);
        return head.Merge(state).Merge(new Values
        {
            ["resources"] = ChartPods.Resources(args.Capacity.Workloads[Workload.Grafana]),

            // Who may reach Grafana from outside is decided by a Service of our own.
            ["service"] = new Values { ["type"] = "ClusterIP", ["port"] = 80 },
            ["sidecar"] = Sidecar(args),
            ["grafana.ini"] = Ini(args),
            ["datasources"] = new Values { ["datasources.yaml"] = HelmTemplate.Literal(args.GrafanaDataSources) },
        });
    }

    private static Values Sidecar(GrafanaInputs args)
    {
        return new()
        {
            ["resources"] = ChartPods.Resources(args.Capacity.Workloads[Workload.GrafanaSidecar]),
            ["dashboards"] = new Values
            {
                ["enabled"] = true,
                ["label"] = "grafana_dashboard",
                ["labelValue"] = "1",
                ["folderAnnotation"] = "grafana_folder",
                ["resource"] = "configmap",
                ["provider"] = new Values { ["foldersFromFilesStructure"] = true },
            },
            ["alerts"] = new Values { ["enabled"] = true, ["label"] = "grafana_alert", ["labelValue"] = "1", ["resource"] = "configmap" },
        };
    }

    private static Values ConfigMapReader()
    {
        var rule = new Values
        {
            ["apiGroups"] = new object[] { string.Empty },
            ["resources"] = new object[] { "configmaps" },
            ["verbs"] = new object[] { "get", "watch", "list" },
        };
        return new()
        {
            ["apiVersion"] = "rbac.authorization.k8s.io/v1",
            ["kind"] = "Role",
            ["metadata"] = new Values { ["name"] = SidecarRole, ["namespace"] = LgtmNames.Namespace },
            ["rules"] = new object[] { rule },
        };
    }

    private static Values Ini(GrafanaInputs args)
    {
        var ini = new Values
        {
            ["analytics"] = new Values { ["reporting_enabled"] = false, ["check_for_updates"] = false },
            ["users"] = new Values { ["allow_sign_up"] = false },
            ["unified_alerting"] = new Values { ["enabled"] = true },
        };
        if (args.GrafanaRootUrl is { } url)
        {
            ini["server"] = new Values { ["root_url"] = url };
        }

        return args.GrafanaDatabase is { } database ? ini.Merge(GrafanaOnDatabase.Ini(database)) : ini;
    }
}
