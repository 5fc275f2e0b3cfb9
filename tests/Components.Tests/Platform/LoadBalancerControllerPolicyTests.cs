using System.Text.Json;
using Lgtm.Components.Identity;
using Lgtm.Components.Platform;
using Shouldly;
using Xunit;

namespace Components.Tests;

public class LoadBalancerControllerPolicyTests
{
    private const string ResourceTag = "aws:ResourceTag/elbv2.k8s.aws/cluster";
    private const string RequestTag = "aws:RequestTag/elbv2.k8s.aws/cluster";
    private const string VpcArn = "arn:aws:ec2:eu-west-1:123456789012:vpc/vpc-1";

    private static readonly string Policy = LoadBalancerControllerPolicy.For("aws", VpcArn, "observability");

    [Fact]
    public void Actions_AreAsManyAsTheControllersGuideLists_NoneWithAWildcard()
    {
        PolicyReading.AllActions(Policy).Count.ShouldBe(80);
        PolicyReading.AllActions(Policy).ShouldAllBe(action => !action.Contains('*'));
    }

    [Fact]
    public void Policy_FitsIntoARole()
    {
        InlinePolicyLimit.Checked("controller", Policy).ShouldBe(Policy);
    }

    [Theory]
    [InlineData("ec2:DeleteSecurityGroup")]
    [InlineData("elasticloadbalancing:DeleteLoadBalancer")]
    [InlineData("elasticloadbalancing:DeleteTargetGroup")]
    [InlineData("elasticloadbalancing:ModifyLoadBalancerAttributes")]
    [InlineData("elasticloadbalancing:SetSecurityGroups")]
    public void WhatBelongsToOthers_CannotBeChangedOrDeleted(string action)
    {
        With(action).ShouldAllBe(statement => statement.Condition("StringEquals", ResourceTag) == "observability");
    }

    [Theory]
    [InlineData("elasticloadbalancing:CreateLoadBalancer")]
    [InlineData("elasticloadbalancing:CreateTargetGroup")]
    public void WhatIsCreated_MustBearTheTagOfTheCluster(string action)
    {
        With(action).ShouldAllBe(statement => statement.Condition("StringEquals", RequestTag) == "observability");
    }

    [Theory]
    [InlineData("ec2:AuthorizeSecurityGroupIngress")]
    [InlineData("ec2:RevokeSecurityGroupIngress")]
    public void SecurityGroups_AreOpenedOnlyInTheClustersVpc(string action)
    {
        With(action).ShouldAllBe(
            statement => statement.Condition("ArnEquals", "ec2:Vpc") == VpcArn || statement.Condition("StringEquals", ResourceTag) == "observability");
    }

    [Fact]
    public void TagOfTheCluster_CannotBeTakenOffOrPutOnSomethingThatExists()
    {
        foreach (var statement in With("ec2:DeleteTags").Concat(With("elasticloadbalancing:RemoveTags")).Where(one => !one.Resources()[0].Contains("listener")))
        {
            statement.Condition("Null", RequestTag).ShouldBe("true");
            statement.Condition("StringEquals", ResourceTag).ShouldBe("observability");
        }
    }

    [Theory]
    [InlineData("aws-us-gov")]
    [InlineData("aws-cn")]
    public void Resources_LieInThePartitionGiven(string partition)
    {
        var policy = LoadBalancerControllerPolicy.For(partition, VpcArn.Replace("arn:aws:", $"arn:{partition}:"), "observability");

        policy.ShouldNotContain("arn:aws:");
        policy.ShouldContain($"arn:{partition}:elasticloadbalancing:*:*:targetgroup/*/*");
    }

    private static List<JsonElement> With(string action)
    {
        var found = PolicyReading.Statements(Policy).Where(statement => statement.Actions().Contains(action)).ToList();
        found.ShouldNotBeEmpty();
        return found;
    }
}
