using Components.Tests.Documents;
using Lgtm.Components.Capacity;
using Lgtm.Components.Charts;
using Xunit;

namespace Components.Tests.Lgtm;

public sealed class ApprovedChartValuesTests
{
    public static TheoryData<CapacityProfile, string, string> EveryRelease()
    {
        var cases = new TheoryData<CapacityProfile, string, string>();
        foreach (var backend in ReleaseDocuments.Backends)
        {
            cases.Add(CapacityProfile.Dev, "dev", backend);
            cases.Add(CapacityProfile.Medium, "prod", backend);
            cases.Add(CapacityProfile.Xlarge, "xlarge", backend);
        }

        return cases;
    }

    [Theory]
    [MemberData(nameof(EveryRelease))]
    public async Task Values_OfEachMaintainedRelease_AreAsApproved(CapacityProfile profile, string name, string backend)
    {
        var documents = await ReleaseDocuments.Of(ChartSet.Maintained, profile);

        documents[backend].Yaml().ShouldBeApproved($"Backends/Maintained/{backend}-{name}.approved.yaml");
    }
}
