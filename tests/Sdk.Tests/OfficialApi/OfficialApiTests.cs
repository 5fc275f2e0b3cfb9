using System.Reflection;
using Shouldly;
using Xunit;

namespace Sdk.Tests.OfficialApi;

/// <summary>A program that compiles against the bundled packages must compile unchanged against the official ones.</summary>
public sealed class OfficialApiTests
{
    [Theory]
    [InlineData("Pulumi")]
    [InlineData("Pulumi.Aws")]
    [InlineData("Pulumi.Kubernetes")]
    [InlineData("Pulumi.Random")]
    public void EveryPublicMember_OfABundledPackage_IsInTheOfficialOneWithThatSignature(string package)
    {
        var ours = ReflectedApi.Of(Assembly.Load(package));

        ours.ShouldNotBeEmpty();
        var surplus = ApiComparison.Surplus(ours, OfficialListing.Load(package));
        surplus.ShouldBeEmpty(string.Join(Environment.NewLine, surplus));
    }
}
