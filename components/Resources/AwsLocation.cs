using Pulumi;
using Pulumi.Aws;

namespace Lgtm.Components.Resources;

/// <summary>Where the AWS provider works: what every ARN starts with.</summary>
internal sealed record AwsLocation(Output<string> Partition, Output<string> Region, Output<string> AccountId)
{
    public static AwsLocation Of(ChildScope scope)
    {
        return new(
            GetPartition.Invoke(options: scope.Invoke()).Apply(partition => partition.Partition),
            GetRegion.Invoke(options: scope.Invoke()).Apply(region => region.Region),
            GetCallerIdentity.Invoke(options: scope.Invoke()).Apply(caller => caller.AccountId));
    }
}
