using Pulumi;
using Pulumi.Aws;

namespace Lgtm.Infra;

/// <summary>The account and region that the AWS provider works in.</summary>
internal sealed record AwsPlace(Output<string> AccountId, Output<string> Region)
{
    public static AwsPlace OfProvider()
    {
        return new(GetCallerIdentity.Invoke().Apply(caller => caller.AccountId), GetRegion.Invoke().Apply(region => region.Region));
    }
}
