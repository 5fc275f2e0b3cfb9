using Components.Tests.Documents;
using Lgtm.Components.Backends;
using Lgtm.Components.Capacity;
using Lgtm.Components.Charts;
using Lgtm.Components.Grafana;
using Lgtm.Components.Resources;
using Lgtm.Components.Validation;
using Shouldly;
using Xunit;

namespace Components.Tests.Lgtm;

public sealed class GrafanaValuesTests
{
    [Fact]
    public async Task Admin_IsReadFromASecretByName()
    {
        var grafana = await Values();

        grafana.Text("admin", "existingSecret").ShouldBe("grafana-admin");
        grafana.Text("admin", "userKey").ShouldBe("admin-user");
        grafana.Text("admin", "passwordKey").ShouldBe("admin-password");
        grafana.At("adminPassword").ShouldBeNull();
        grafana.Flag("assertNoLeakedSecrets").ShouldBe(true);
    }

    [Fact]
    public async Task Service_IsInsideTheCluster()
    {
        (await Values()).Text("service", "type").ShouldBe("ClusterIP");
    }

    [Fact]
    public async Task Upgrade_FreesTheVolumeFirst()
    {
        var grafana = await Values();

        grafana.Number("replicas").ShouldBe(1);
        grafana.Text("deploymentStrategy", "type").ShouldBe("Recreate");
    }

    [Fact]
    public async Task Database_IsOnAnEncryptedVolume()
    {
        var persistence = (await Values()).Below("persistence");

        persistence.Flag("enabled").ShouldBe(true);
        persistence.Text("type").ShouldBe("pvc");
        persistence.Text("storageClassName").ShouldBe("gp3");
    }

    [Theory]
    [InlineData(Lifetime.Protected, "keep")]
    [InlineData(Lifetime.Disposable, null)]
    public async Task Database_OutlivesTheReleaseUnlessDisposable(Lifetime lifetime, string? policy)
    {
        var grafana = await Values(lifetime);

        grafana.Text("persistence", "annotations", "helm.sh/resource-policy").ShouldBe(policy);
    }

    [Theory]
    [InlineData("https://grafana.example.com/")]
    [InlineData(null)]
    public async Task Links_BeginWithTheAddressThatPeopleOpen(string? url)
    {
        (await Values(rootUrl: url)).Text("grafana.ini", "server", "root_url").ShouldBe(url);
    }

    [Theory]
    [InlineData("grafana.example.com")]
    [InlineData("ftp://grafana.example.com")]
    public void RootUrl_ThatNoBrowserOpens_IsRefused(string url)
    {
        var args = Sample.For(CapacityPlan.Create(CapacityProfile.Dev), rootUrl: url);

        Should.Throw<InvalidComponentArgsException>(() => args.CheckedFor("lgtm")).Problems.ShouldHaveSingleItem().ShouldContain($"grafanaRootUrl: got '{url}'");
    }

    [Theory]
    [InlineData("dashboards")]
    [InlineData("alerts")]
    public async Task Sidecars_ReadConfigMapsOfTheirNamespace(string sidecar)
    {
        var grafana = await Values();

        grafana.Flag("sidecar", sidecar, "enabled").ShouldBe(true);
        grafana.Text("sidecar", sidecar, "resource").ShouldBe("configmap");
        grafana.Text("sidecar", sidecar, "labelValue").ShouldBe("1");
    }

    [Fact]
    public async Task Permissions_AreForConfigMapsOfTheNamespaceOnly()
    {
        var grafana = await Values();
        var role = grafana.Below("extraObjects", 0);

        grafana.Flag("rbac", "namespaced").ShouldBe(true);
        role.Text("kind").ShouldBe("Role");
        role.Text("metadata", "name").ShouldBe(grafana.Text("rbac", "useExistingRole"));
        role.Texts("rules", 0, "resources").ShouldBe(["configmaps"]);
        role.Texts("rules", 0, "verbs").ShouldBe(["get", "watch", "list"]);
    }

    [Fact]
    public async Task NothingRunsAsRootAndNoTestIsInstalled()
    {
        var grafana = await Values();

        grafana.Flag("initChownData", "enabled").ShouldBe(false);
        grafana.Flag("testFramework", "enabled").ShouldBe(false);
    }

    [Fact]
    public async Task DataSources_SurviveHelmsTemplates()
    {
        var args = Sample.For(CapacityProfile.Dev);
        var legend = new Values { ["datasources"] = new object[] { new Values { ["legend"] = "{{job}}" } } };
        var changed = new LgtmStackArgs
        {
            Namespace = args.Namespace,
            Region = args.Region,
            Loki = args.Loki,
            Tempo = args.Tempo,
            Mimir = args.Mimir,
            Capacity = args.Capacity,
            GrafanaAdminSecretName = args.GrafanaAdminSecretName,
            StorageClassName = args.StorageClassName,
            GrafanaDataSources = legend,
        };

        var document = await Document.Of(GrafanaValues.For(changed.InputsOfGrafana("lgtm")));

        document.Text("datasources", "datasources.yaml", "datasources", 0, "legend").ShouldBe("{{`{{`}}job}}");
    }

    private static async Task<Document> Values(Lifetime lifetime = Lifetime.Protected, string? rootUrl = null)
    {
        var args = Sample.For(CapacityPlan.Create(CapacityProfile.Small), lifetime: lifetime, rootUrl: rootUrl);
        return (await Document.Of(Sample.Values(args))).Below("grafana");
    }
}
