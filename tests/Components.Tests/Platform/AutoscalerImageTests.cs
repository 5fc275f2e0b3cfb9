using Lgtm.Components.Platform;
using Shouldly;
using Xunit;

namespace Components.Tests;

public class AutoscalerImageTests
{
    [Theory]
    [InlineData("1.33")]
    [InlineData("1.34")]
    [InlineData("1.35")]
    [InlineData("1.36")]
    public void Image_IsOfTheMinorVersionOfKubernetes(string version)
    {
        AutoscalerImage.IsKnownFor(version).ShouldBeTrue();
        AutoscalerImage.TagFor(version).ShouldStartWith($"v{version}.");
    }

    [Fact]
    public void Image_ForAnUnknownVersion_IsTheNewest_AndIsWarnedAbout()
    {
        AutoscalerImage.IsKnownFor("1.40").ShouldBeFalse();
        AutoscalerImage.TagFor("1.40").ShouldBe(AutoscalerImage.TagFor("1.36"));
        AutoscalerImage.Warning("1.40").ShouldContain("no cluster autoscaler is pinned for 1.40");
    }
}
