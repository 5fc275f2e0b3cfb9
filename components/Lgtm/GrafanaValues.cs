namespace Lgtm.Components;

/// <summary>The <c>grafana</c> section of the lgtm-distributed values.</summary>
internal static class GrafanaValues
{
    public static Values For(LgtmStackArgs args)
    {
        var size = args.Sizes[Workload.Grafana];
        return new()
        {
            ["assertNoLeakedSecrets"] = true,
            ["testFramework"] = new Values { ["enabled"] = false },
            ["serviceAccount"] = new Values { ["create"] = true, ["name"] = LgtmNames.GrafanaServiceAccount },

            // A ClusterRole would let the sidecars read every Secret of the cluster.
            ["rbac"] = new Values { ["namespaced"] = true },

            // Without an existing secret each rendering of the chart would make another password.
            ["admin"] = new Values { ["existingSecret"] = args.GrafanaAdminSecretName, ["userKey"] = "admin-user", ["passwordKey"] = "admin-password" },

            // EBS sets the owner of the volume by itself; the chart would run a container as root for it.
            ["initChownData"] = new Values { ["enabled"] = false },
            ["replicas"] = 1,

            // A second pod could not mount the volume.
            ["deploymentStrategy"] = new Values { ["type"] = "Recreate" },
            ["persistence"] = new Values
            {
                ["enabled"] = true,
                ["type"] = "pvc",
                ["storageClassName"] = args.StorageClassName,
                ["size"] = ChartPods.GiB(size.VolumeGiB),
            },
            ["nodeSelector"] = ChartPods.NodeSelector(args),
            ["resources"] = ChartPods.Resources(size),

            // Who may reach Grafana from outside is decided by a Service of our own.
            ["service"] = new Values { ["type"] = "ClusterIP", ["port"] = 80 },
            ["sidecar"] = Sidecar(args),
            ["grafana.ini"] = Ini(),
            ["datasources"] = new Values { ["datasources.yaml"] = HelmTemplate.Literal(args.GrafanaDataSources) },
        };
    }

    private static Values Sidecar(LgtmStackArgs args)
    {
        return new()
        {
            ["resources"] = ChartPods.Resources(args.Sizes[Workload.GrafanaSidecar]),
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

    private static Values Ini()
    {
        return new()
        {
            ["analytics"] = new Values { ["reporting_enabled"] = false, ["check_for_updates"] = false },
            ["users"] = new Values { ["allow_sign_up"] = false },
            ["unified_alerting"] = new Values { ["enabled"] = true },
        };
    }
}
