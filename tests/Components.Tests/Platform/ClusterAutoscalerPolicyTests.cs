using Lgtm.Components.Platform;
using Shouldly;
using Xunit;

namespace Components.Tests;

public class ClusterAutoscalerPolicyTests
{
    private static readonly string Policy = ClusterAutoscalerPolicy.For("aws-us-gov", "us-gov-west-1", "123456789012", "observability");

    [Fact]
    public void Groups_AreResizedOnlyWhenTheyBelongToTheCluster()
    {
        var resizing = PolicyReading.Statements(Policy).Single(one => one.Actions().Contains("autoscaling:SetDesiredCapacity"));

        resizing.Actions().ShouldBe(["autoscaling:SetDesiredCapacity", "autoscaling:TerminateInstanceInAutoScalingGroup"]);
        resizing.Condition("Null", "aws:ResourceTag/k8s.io/cluster-autoscaler/observability").ShouldBe("false");
        resizing.Resources().ShouldBe(["arn:aws-us-gov:autoscaling:us-gov-west-1:123456789012:autoScalingGroup:*:autoScalingGroupName/*"]);
    }

    [Fact]
    public void Everything_IsOnlyLookedAt()
    {
        var everywhere = PolicyReading.Statements(Policy).Single(one => one.Resources().Contains("*"));

        everywhere.Actions().ShouldAllBe(action => action.Contains(":Describe") || action.Contains(":Get"));
    }

    [Fact]
    public void NodeGroups_AreThoseOfTheCluster()
    {
        var nodeGroups = PolicyReading.Statements(Policy).Single(one => one.Actions().Contains("eks:DescribeNodegroup"));

        nodeGroups.Resources().ShouldBe(["arn:aws-us-gov:eks:us-gov-west-1:123456789012:nodegroup/observability/*/*"]);
    }
}
