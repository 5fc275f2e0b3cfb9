using Components.Tests.Documents;
using Lgtm.Components.Capacity;
using Lgtm.Components.Charts;
using Lgtm.Components.Grafana;
using Shouldly;
using Xunit;

namespace Components.Tests.Lgtm;

/// <summary>Grafana with its state in a database outside the cluster, by either set of charts.</summary>
public sealed class GrafanaOnDatabaseTests
{
    public static TheoryData<ChartSet> Charts => new(Enum.GetValues<ChartSet>());

    [Theory]
    [MemberData(nameof(Charts))]
    public async Task Pods_AreTwoWithoutVolume(ChartSet charts)
    {
        var grafana = await Values(charts);

        grafana.Number("replicas").ShouldBe(2);
        grafana.Flag("persistence", "enabled").ShouldBe(false);
        grafana.Keys("persistence").ShouldBe(["enabled"]);
    }

    [Theory]
    [MemberData(nameof(Charts))]
    public async Task WithoutDatabase_OnePodWithAVolumeIsReplaced(ChartSet charts)
    {
        var grafana = await WithoutDatabase(charts);

        grafana.Number("replicas").ShouldBe(1);
        grafana.Text("deploymentStrategy", "type").ShouldBe("Recreate");
        grafana.Flag("persistence", "enabled").ShouldBe(true);
        grafana.At("headlessService").ShouldBeNull();
        grafana.At("envValueFrom").ShouldBeNull();
        grafana.At("grafana.ini", "database").ShouldBeNull();
        grafana.At("grafana.ini", "unified_alerting", "ha_peers").ShouldBeNull();
    }

    [Theory]
    [MemberData(nameof(Charts))]
    public async Task Upgrade_StartsTheNextPodFirst_AndADrainTakesOne(ChartSet charts)
    {
        var grafana = await Values(charts);

        grafana.Text("deploymentStrategy", "type").ShouldBe("RollingUpdate");
        grafana.Number("deploymentStrategy", "rollingUpdate", "maxUnavailable").ShouldBe(0);
        grafana.Number("deploymentStrategy", "rollingUpdate", "maxSurge").ShouldBe(1);
        grafana.Number("podDisruptionBudget", "maxUnavailable").ShouldBe(1);
    }

    [Theory]
    [InlineData(ChartSet.LgtmDistributed, "lgtm")]
    [InlineData(ChartSet.Maintained, "lgtm-grafana")]
    public async Task Pods_SpreadOverZonesAndNodes_AndMayRunAnywhere(ChartSet charts, string release)
    {
        var grafana = await Values(charts);
        var spread = grafana.Items("topologySpreadConstraints");

        spread.Select(one => one.Text("topologyKey")).ShouldBe(["topology.kubernetes.io/zone", "kubernetes.io/hostname"]);
        spread.ShouldAllBe(one => one.Text("labelSelector", "matchLabels", "app.kubernetes.io/instance") == release);
        grafana.At("nodeSelector").ShouldBeNull();
        grafana.At("priorityClassName").ShouldBeNull();
    }

    [Theory]
    [MemberData(nameof(Charts))]
    public async Task Password_ComesFromASecretByName(ChartSet charts)
    {
        var grafana = await Values(charts);
        var reference = grafana.Below("envValueFrom", "GF_DATABASE_PASSWORD", "secretKeyRef");

        reference.Text("name").ShouldBe("grafana-database-4711");
        reference.Text("key").ShouldBe("password");
        grafana.At("grafana.ini", "database", "password").ShouldBeNull();
    }

    [Theory]
    [MemberData(nameof(Charts))]
    public async Task Connection_IsEncrypted_AndTakesItsShareOfTheServer(ChartSet charts)
    {
        var database = (await Values(charts)).Below("grafana.ini", "database");

        database.Text("type").ShouldBe("postgres");
        database.Text("host").ShouldBe("grafana.db.example.com:6432");
        database.Text("name").ShouldBe("grafana");
        database.Text("user").ShouldBe("grafana_app");
        database.Text("ssl_mode").ShouldBe("require");
        database.Number("max_open_conn").ShouldBe(25);
        database.Number("max_idle_conn").ShouldBe(5);
    }

    [Theory]
    [MemberData(nameof(Charts))]
    public async Task Server_WhoseAuthorityIsKnown_IsVerified(ChartSet charts)
    {
        var grafana = await Values(charts, verifies: true);
        var mount = grafana.Below("extraSecretMounts", 0);

        grafana.Text("grafana.ini", "database", "ssl_mode").ShouldBe("verify-full");
        grafana.Text("grafana.ini", "database", "ca_cert_path").ShouldBe($"{mount.Text("mountPath")}/ca.crt");
        mount.Text("secretName").ShouldBe("grafana-database-4711");
        mount.Text("items", 0, "key").ShouldBe("ca.crt");
        mount.Flag("readOnly").ShouldBe(true);
    }

    [Theory]
    [MemberData(nameof(Charts))]
    public async Task Alerts_AreNotifiedOnce_AsThePodsKnowOneAnother(ChartSet charts)
    {
        var grafana = await Values(charts);
        var alerting = grafana.Below("grafana.ini", "unified_alerting");

        grafana.Flag("headlessService").ShouldBe(true);
        alerting.Flag("enabled").ShouldBe(true);
        alerting.Text("ha_peers").ShouldBe("lgtm-grafana-headless.lgtm.svc.cluster.local:9094");
        alerting.Text("ha_listen_address").ShouldBe("${POD_IP}:9094");
        alerting.Text("ha_advertise_address").ShouldBe("${POD_IP}:9094");
    }

    [Theory]
    [MemberData(nameof(Charts))]
    public async Task NewPod_WhoseDashboardsAreNotThereYet_DeletesNoneFromTheDatabase(ChartSet charts)
    {
        var provider = (await Values(charts)).Below("sidecar", "dashboards", "provider");

        provider.Flag("disableDelete").ShouldBe(true);
        provider.Flag("foldersFromFilesStructure").ShouldBe(true);
    }

    [Theory]
    [MemberData(nameof(Charts))]
    public async Task WithoutDatabase_ADashboardGoesWithItsConfigMap(ChartSet charts)
    {
        (await WithoutDatabase(charts)).At("sidecar", "dashboards", "provider", "disableDelete").ShouldBeNull();
    }

    [Theory]
    [MemberData(nameof(Charts))]
    public async Task EitherWay_SidecarsAndDataSourcesAreTheSame(ChartSet charts)
    {
        var (with, without) = (await Values(charts), await WithoutDatabase(charts));
        string[][] sections = [["sidecar", "alerts"], ["sidecar", "resources"], ["sidecar", "dashboards", "label"], ["datasources"], ["rbac"], ["extraObjects"], ["admin"], ["serviceAccount"]];

        foreach (var section in sections)
        {
            with.Below([.. section]).Yaml().ShouldBe(without.Below([.. section]).Yaml(), string.Join('.', section));
        }
    }

    private static CapacityPlan OnDatabase(CapacityProfile profile)
    {
        return CapacityPlan.Create(profile, overrides: new CapacityOverrides { GrafanaDatabase = true });
    }

    private static GrafanaDatabaseArgs Database(bool verifies = false)
    {
        return new() { Host = "grafana.db.example.com", Port = 6432, Name = "grafana", User = "grafana_app", SecretName = "grafana-database-4711", VerifiesServer = verifies };
    }

    private static async Task<Document> Values(ChartSet charts, bool verifies = false)
    {
        var args = Sample.For(OnDatabase(CapacityProfile.Medium), charts: charts, database: Database(verifies));
        args.CheckedFor("lgtm").ShouldBe("lgtm");
        return (await ReleaseDocuments.Of(args))["grafana"];
    }

    private static async Task<Document> WithoutDatabase(ChartSet charts)
    {
        return (await ReleaseDocuments.Of(charts, CapacityProfile.Medium))["grafana"];
    }
}
