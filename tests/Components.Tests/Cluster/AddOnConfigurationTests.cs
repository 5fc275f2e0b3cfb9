using System.Collections.Immutable;
using Lgtm.Components.Cluster;
using Shouldly;
using Xunit;

namespace Components.Tests;

public class AddOnConfigurationTests
{
    private static readonly ImmutableDictionary<string, string> NoTags = ImmutableDictionary<string, string>.Empty;

    [Fact]
    public void VpcCni_EnforcesNetworkPoliciesAndHandsOutPrefixes()
    {
        AddOnConfiguration.Network().ShouldBe("""{"enableNetworkPolicy":"true","env":{"ENABLE_PREFIX_DELEGATION":"true","WARM_PREFIX_TARGET":"1"}}""");
    }

    [Fact]
    public void EbsCsiDriver_RunsOnTaintedNodesToo()
    {
        AddOnConfiguration.BlockStorage(NoTags).ShouldBe("""{"node":{"tolerateAllTaints":true}}""");
    }

    [Fact]
    public void EbsCsiDriver_TagsItsVolumesLikeEverythingElse_InAnOrderThatStays()
    {
        AddOnConfiguration.BlockStorage(NoTags.Add("project", "lgtm").Add("environment", "dev"))
            .ShouldBe("""{"controller":{"extraVolumeTags":{"environment":"dev","project":"lgtm"}},"node":{"tolerateAllTaints":true}}""");
    }
}
