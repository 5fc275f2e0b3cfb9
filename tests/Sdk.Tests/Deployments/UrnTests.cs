using Pulumi;
using Pulumi.Utilities;
using Sdk.Tests.Deployments.StandIn;
using Shouldly;
using Xunit;

namespace Sdk.Tests.Deployments;

public sealed class UrnTests
{
    [Fact]
    public async Task Urn_OfARootResource_NamesStackProjectTypeAndName()
    {
        (await Created(() => Urn.Create("n", "a:b:C"))).ShouldBe("urn:pulumi:dev::proj::a:b:C::n");
        (await Created(() => Urn.Create("n", "a:b:C", project: "p", stack: "s"))).ShouldBe("urn:pulumi:s::p::a:b:C::n");
    }

    [Fact]
    public async Task Urn_BelowAnother_ChainsTheTypes()
    {
        (await Created(() => Urn.Create("n", "a:b:C", parentUrn: "urn:pulumi:dev::proj::x:y:Z::p"))).ShouldBe("urn:pulumi:dev::proj::x:y:Z$a:b:C::n");
        (await Created(() => Urn.Create("n", "a:b:C", parent: new Group("g")))).ShouldBe($"urn:pulumi:dev::proj::{Group.Token}$a:b:C::n");
    }

    [Fact]
    public void Urns_OfTheSameText_AreEqual()
    {
        new Urn("a").ShouldBe(new Urn("a"));
        (new Urn("a") == new Urn("b")).ShouldBeFalse();
        ((string)new Urn("a")).ShouldBe("a");
    }

    private static async Task<string> Created(Func<Output<string>> create)
    {
        Output<string> urn = null!;
        (await StandInRun.RunAsync(new StandInEngine(), () => urn = create())).ShouldBe(0);
        return await OutputUtilities.GetValueAsync(urn);
    }
}
