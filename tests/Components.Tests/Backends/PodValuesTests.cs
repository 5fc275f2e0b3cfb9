using Components.Tests.Documents;
using Lgtm.Components.Capacity;
using Lgtm.Components.Charts;
using Lgtm.Components.Resources;
using Shouldly;
using Xunit;

namespace Components.Tests.Lgtm;

/// <summary>What holds for every pod of the release, whatever it does.</summary>
public sealed class PodValuesTests
{
    public static TheoryData<CapacityProfile> Profiles => new(Enum.GetValues<CapacityProfile>());

    [Theory]
    [MemberData(nameof(Profiles))]
    public async Task EveryReplicatedWorkload_StatesRequestsAndAMemoryLimitAndNoCpuLimit(CapacityProfile profile)
    {
        foreach (var (path, pod) in await Pods(profile))
        {
            pod.Text("resources", "requests", "cpu").ShouldNotBeNull(path);
            pod.Text("resources", "requests", "memory").ShouldNotBeNull(path);
            pod.Keys("resources", "limits").ShouldBe(["memory"], path);
        }
    }

    [Theory]
    [MemberData(nameof(Profiles))]
    public async Task Drain_EvictsOnePodOfEachLokiAndTempoWorkload(CapacityProfile profile)
    {
        var pods = (await Pods(profile)).Where(pod => !pod.Path.StartsWith("/mimir") && pod.Pod.Number("replicas") > 1);

        foreach (var (path, pod) in pods)
        {
            pod.Number("maxUnavailable").ShouldBe(1, path);
        }
    }

    [Theory]
    [MemberData(nameof(Profiles))]
    public async Task Volumes_AreOfTheStorageClassGiven(CapacityProfile profile)
    {
        var values = await Values(profile);
        var persistent = values.Levels().Where(level => level.Path.EndsWith("/persistence") || level.Path.EndsWith("/persistentVolume")).ToList();

        persistent.Count.ShouldBeGreaterThan(8);
        foreach (var (path, volume) in persistent)
        {
            var storageClass = volume.Text("storageClass") ?? volume.Text("storageClassName") ?? volume.Text("claims", 0, "storageClass");
            storageClass.ShouldBe("gp3", path);
        }
    }

    [Theory]
    [MemberData(nameof(Profiles))]
    public async Task PodsWithVolumes_RunOnStatefulNodes(CapacityProfile profile)
    {
        var expected = CapacityPlan.Create(profile).NodePools.Count > 1 ? "stateful" : null;
        var pods = (await Values(profile)).Levels().Where(level => level.Level.At("persistence", "enabled") is true || level.Level.At("persistentVolume", "enabled") is true);

        foreach (var (path, pod) in pods)
        {
            pod.Text("nodeSelector", "lgtm/pool").ShouldBe(expected, path);
        }
    }

    [Theory]
    [MemberData(nameof(Profiles))]
    public async Task PodsWithVolumes_GoBeforeThoseThatCanRunAnywhere(CapacityProfile profile)
    {
        var values = await Values(profile);
        var priority = values.Items("grafana", "extraObjects").Single(made => made.Text("kind") == "PriorityClass");
        var pods = values.Levels().Where(level => level.Level.At("resources") is not null).ToList();

        priority.Number("value").ShouldBeInRange(1, 1_000_000_000);
        pods.Where(pod => HasVolume(pod.Level)).ShouldAllBe(pod => pod.Level.Text("priorityClassName") == priority.Text("metadata", "name"));
        pods.Where(pod => !HasVolume(pod.Level)).ShouldAllBe(pod => pod.Level.At("priorityClassName") == null);
        pods.Count(pod => HasVolume(pod.Level)).ShouldBeGreaterThan(8);
    }

    [Theory]
    [InlineData(Lifetime.Protected, false)]
    [InlineData(Lifetime.Disposable, true)]
    public async Task Claims_GoWithTheirPodsOnlyWhenDisposable(Lifetime lifetime, bool deleted)
    {
        var args = Sample.For(CapacityPlan.Create(CapacityProfile.Small), lifetime: lifetime);
        var values = await Document.Of(Sample.Values(args));
        object[][] policies =
        [
            ["loki", "ingester", "persistence"],
            ["loki", "indexGateway", "persistence"],
            ["loki", "compactor", "persistence"],
            ["tempo", "ingester", "persistentVolumeClaimRetentionPolicy"],
            ["tempo", "metricsGenerator", "persistentVolumeClaimRetentionPolicy"],
            ["mimir", "ingester", "persistentVolume"],
            ["mimir", "store_gateway", "persistentVolume"],
            ["mimir", "compactor", "persistentVolume"],
            ["mimir", "alertmanager", "persistentVolume"],
        ];

        policies.ShouldAllBe(path => values.Text(path.Append("whenDeleted").ToArray()) == (deleted ? "Delete" : null));
    }

    [Fact]
    public async Task ServiceAccounts_AreThoseThatRolesTrust()
    {
        var values = await Values(CapacityProfile.Dev);

        values.Text("loki", "serviceAccount", "name").ShouldBe(LgtmNames.LokiServiceAccount);
        values.Text("tempo", "serviceAccount", "name").ShouldBe(LgtmNames.TempoServiceAccount);
        values.Text("mimir", "serviceAccount", "name").ShouldBe(LgtmNames.MimirServiceAccount);
        values.Text("grafana", "serviceAccount", "name").ShouldBe(LgtmNames.GrafanaServiceAccount);
    }

    [Theory]
    [InlineData("loki")]
    [InlineData("tempo")]
    [InlineData("mimir")]
    public async Task Role_IsAnnotatedOnlyWithoutPodIdentity(string backend)
    {
        var irsa = await Document.Of(Sample.Values(Sample.For(CapacityPlan.Create(CapacityProfile.Dev))));
        var podIdentity = await Document.Of(Sample.Values(Sample.For(CapacityPlan.Create(CapacityProfile.Dev), podIdentity: true)));

        irsa.Text(backend, "serviceAccount", "annotations", "eks.amazonaws.com/role-arn").ShouldBe($"{Sample.RoleOf}{backend}");
        podIdentity.At(backend, "serviceAccount", "annotations").ShouldBeNull();
    }

    [Theory]
    [MemberData(nameof(Profiles))]
    public async Task Values_HoldNoKeyAndNoPassword(CapacityProfile profile)
    {
        var yaml = (await Values(profile)).Yaml();

        foreach (var word in new[] { "accessKey", "access_key", "secretKey", "secret_key", "secret_access", "adminPassword", "rootPassword" })
        {
            yaml.ShouldNotContain(word, Case.Insensitive);
        }
    }

    [Fact]
    public async Task Seccomp_IsSetWhereTheChartsLeaveItOut()
    {
        var values = await Values(CapacityProfile.Small);

        values.Text("loki", "loki", "podSecurityContext", "seccompProfile", "type").ShouldBe("RuntimeDefault");
        values.Text("loki", "gateway", "podSecurityContext", "seccompProfile", "type").ShouldBe("RuntimeDefault");
        values.Text("loki", "memcached", "podSecurityContext", "seccompProfile", "type").ShouldBe("RuntimeDefault");
        values.Text("tempo", "tempo", "podSecurityContext", "seccompProfile", "type").ShouldBe("RuntimeDefault");
    }

    private static bool HasVolume(Document pod)
    {
        return pod.At("persistence", "enabled") is true or "true" || pod.At("persistentVolume", "enabled") is true or "true";
    }

    private static async Task<Document> Values(CapacityProfile profile)
    {
        return await Document.Of(Sample.Values(Sample.For(profile)));
    }

    private static async Task<IReadOnlyList<(string Path, Document Pod)>> Pods(CapacityProfile profile)
    {
        var pods = (await Values(profile)).Levels().Where(level => level.Level.At("replicas") is not null).ToList();
        pods.Count.ShouldBe(CapacityPlan.Create(profile).Workloads.Count - 2, "every planned workload, but for the sidecars and the collector");
        return pods;
    }
}
