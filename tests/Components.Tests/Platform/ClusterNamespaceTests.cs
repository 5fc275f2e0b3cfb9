using Components.Tests.Cloud;
using Lgtm.Components.Platform;
using Pulumi.Kubernetes.Core.V1;
using Shouldly;
using Xunit;

namespace Components.Tests;

public class ClusterNamespaceTests
{
    [Theory]
    [InlineData(PodSecurityLevel.Restricted, "restricted")]
    [InlineData(PodSecurityLevel.Baseline, "baseline")]
    [InlineData(PodSecurityLevel.Privileged, "privileged")]
    public async Task Namespace_EnforcesItsLevelOfPodSecurity(PodSecurityLevel level, string label)
    {
        var cloud = await RecordingCloud.Provision(() => _ = new ClusterNamespace("space", new ClusterNamespaceArgs { NamespaceName = "lgtm", PodSecurity = level }));

        cloud.The<Namespace>().Text("metadata", "labels", "pod-security.kubernetes.io/enforce").ShouldBe(label);
        cloud.The<Namespace>().Text("metadata", "labels", "pod-security.kubernetes.io/warn").ShouldBe(label);
    }

    [Fact]
    public async Task Name_IsKnownInAFirstPreview_AndItsUsersWaitForTheNamespace()
    {
        var cloud = await RecordingCloud.FirstPreview(() => _ = new ClusterNamespace("space", new ClusterNamespaceArgs { NamespaceName = "lgtm" }));

        var name = cloud.Instance<ClusterNamespace>().NamespaceName;
        (await name.Value()).ShouldBe("lgtm");
        (await name.WaitsFor()).ShouldBe(["space"]);
        cloud.The<Namespace>().Text("metadata", "name").ShouldBe("lgtm");
        cloud.The<Namespace>().Parent.ShouldBe(cloud.Instance<ClusterNamespace>());
        cloud.The<ClusterNamespace>().RegisteredOutputs.ShouldBe(["namespaceName"]);
    }

    [Theory]
    [InlineData("Lgtm", "choose another name")]
    [InlineData("kube-lgtm", "Kubernetes keeps it for itself")]
    public void Name_ThatKubernetesRefuses_IsRefusedWithAFix(string name, string fix)
    {
        Refusal.Of(() => new ClusterNamespaceArgs { NamespaceName = name }.CheckedFor("space")).ShouldHaveSingleItem().ShouldContain(fix);
    }

    [Fact]
    public void PodSecurity_IsRestricted_UnlessAskedOtherwise()
    {
        new ClusterNamespaceArgs { NamespaceName = "lgtm" }.PodSecurity.ShouldBe(PodSecurityLevel.Restricted);
    }
}
