using Lgtm.Components.Cluster;
using Shouldly;
using Xunit;

namespace Components.Tests;

public class InstanceTypeTests
{
    [Theory]
    [InlineData("m7g.xlarge")]
    [InlineData("t4g.medium")]
    [InlineData("c6gn.4xlarge")]
    [InlineData("r8gd.metal-24xl")]
    [InlineData("im4gn.large")]
    [InlineData("is4gen.large")]
    [InlineData("x2gd.large")]
    [InlineData("g5g.xlarge")]
    [InlineData("a1.large")]
    public void InstanceType_OfAGravitonFamily_IsArm64(string type)
    {
        InstanceTypeRules.ArchitectureOf(type).ShouldBe(Architecture.Arm64);
    }

    [Theory]
    [InlineData("m7i.xlarge")]
    [InlineData("m7i-flex.large")]
    [InlineData("t3a.medium")]
    [InlineData("c5n.large")]
    [InlineData("g5.xlarge")]
    [InlineData("g4dn.xlarge")]
    [InlineData("u-6tb1.metal")]
    [InlineData("r7iz.metal-16xl")]
    public void InstanceType_OfAnotherFamily_IsX86(string type)
    {
        InstanceTypeRules.ArchitectureOf(type).ShouldBe(Architecture.X86);
    }

    [Theory]
    [InlineData("m7g")]
    [InlineData("xlarge")]
    [InlineData("M7G.xlarge")]
    [InlineData("m7g.xlarge ")]
    public void InstanceType_Malformed_IsRefusedWithAFix(string type)
    {
        Problem(Architecture.Arm64, type).ShouldBe($"nodeGroups[0].instanceTypes[0]: got '{type}', expected an EC2 instance type; write it like 'm7g.xlarge'");
    }

    [Theory]
    [InlineData(Architecture.Arm64, "m7i.xlarge", "expected a Graviton type, as the architecture is arm64; choose one like 'm7g.xlarge'")]
    [InlineData(Architecture.X86, "m7g.xlarge", "expected an Intel or AMD type, as the architecture is x86; choose one like 'm7i.xlarge'")]
    public void InstanceType_OfTheOtherArchitecture_IsRefusedWithAFix(Architecture architecture, string type, string expectation)
    {
        Problem(architecture, type).ShouldStartWith($"nodeGroups[0].instanceTypes[0]: got '{type}', {expectation}");
    }

    [Fact]
    public void InstanceTypes_None_AreRefusedWithAFix()
    {
        Problem(Architecture.X86).ShouldBe("nodeGroups[0].instanceTypes: got '', expected 1 to 20 instance types; start with 'm7i.xlarge'");
    }

    private static string Problem(Architecture architecture, params string[] types)
    {
        var group = new NodeGroupArgs { Name = "general", Architecture = architecture, InstanceTypes = [.. types], MinNodes = 1, DesiredNodes = 1, MaxNodes = 1 };
        return Refusal.Of(() => ClusterExample.Args(group).CheckedFor("obs")).ShouldHaveSingleItem();
    }
}
