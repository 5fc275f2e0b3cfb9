using Components.Tests.Documents;
using Lgtm.Components.Capacity;
using Xunit;

namespace Components.Tests.Lgtm;

public sealed class ApprovedValuesTests
{
    [Theory]
    [InlineData(CapacityProfile.Dev, "dev")]
    [InlineData(CapacityProfile.Small, "small")]
    [InlineData(CapacityProfile.Medium, "medium")]
    [InlineData(CapacityProfile.Large, "large")]
    [InlineData(CapacityProfile.Xlarge, "xlarge")]
    public async Task Values_OfEachProfile_AreAsApproved(CapacityProfile profile, string name)
    {
        var values = await Document.Of(Sample.Values(Sample.For(profile)));

        values.Yaml().ShouldBeApproved($"Backends/lgtm-{name}.approved.yaml");
    }
}
