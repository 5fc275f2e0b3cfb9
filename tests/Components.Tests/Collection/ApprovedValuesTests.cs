using Components.Tests.Documents;
using Lgtm.Components.Capacity;
using Lgtm.Components.Collection;
using Xunit;

namespace Components.Tests.Collector;

public sealed class ApprovedValuesTests
{
    [Theory]
    [InlineData(CapacityProfile.Dev, "dev")]
    [InlineData(CapacityProfile.Medium, "medium")]
    public async Task Values_OfEachProfile_AreAsApproved(CapacityProfile profile, string name)
    {
        var values = await Document.Of(CollectorValues.For(CollectorSample.For(profile)));

        values.Yaml().ShouldBeApproved($"Collection/collector-{name}.approved.yaml");
    }
}
