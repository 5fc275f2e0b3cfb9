using Lgtm.Components.Identity;
using Shouldly;
using Xunit;

namespace Components.Tests;

public class ServiceTrustPolicyTests
{
    [Fact]
    public void Trust_NamesOneServiceAndTheActionsAsked()
    {
        ServiceTrustPolicy.For("eks.amazonaws.com", "sts:AssumeRole", "sts:TagSession").ShouldBe(
            """{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"Service":"eks.amazonaws.com"},"Action":["sts:AssumeRole","sts:TagSession"]}]}""");
    }
}
