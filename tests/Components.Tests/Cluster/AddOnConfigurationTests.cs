using Lgtm.Components;
using Shouldly;
using Xunit;

namespace Components.Tests;

public class AddOnConfigurationTests
{
    [Fact]
    public void VpcCni_EnforcesNetworkPoliciesAndHandsOutPrefixes()
    {
        AddOnConfiguration.For("vpc-cni").ShouldBe("""{"enableNetworkPolicy":"true","env":{"ENABLE_PREFIX_DELEGATION":"true","WARM_PREFIX_TARGET":"1"}}""");
    }

    [Fact]
    public void EbsCsiDriver_RunsOnTaintedNodesToo()
    {
        AddOnConfiguration.For("aws-ebs-csi-driver").ShouldBe("""{"node":{"tolerateAllTaints":true}}""");
    }

    [Theory]
    [InlineData("kube-proxy")]
    [InlineData("eks-pod-identity-agent")]
    [InlineData("coredns")]
    [InlineData("metrics-server")]
    public void OtherAddOns_RunAsTheyCome(string addOn)
    {
        AddOnConfiguration.For(addOn).ShouldBeNull();
    }
}
