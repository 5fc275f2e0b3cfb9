using Pulumi;
using Pulumi.Aws;

namespace Lgtm.Components.Resources;

/// <summary>Where the AWS provider works: what every ARN starts with. Asked for only as far as it is used.</summary>
public sealed class AwsLocation
{
    private readonly InvokeOptions? options;

    /// <summary>The location of the default provider.</summary>
    public AwsLocation()
    {
    }

    internal AwsLocation(ChildScope scope)
    {
        options = scope.Invoke();
    }

    /// <summary>Such as <c>aws</c> or <c>aws-us-gov</c>.</summary>
    public Output<string> Partition => field ??= GetPartition.Invoke(options: options).Apply(partition => partition.Partition);

    /// <summary>Such as <c>eu-central-1</c>.</summary>
    public Output<string> Region => field ??= GetRegion.Invoke(options: options).Apply(region => region.Region);

    /// <summary>The twelve digits of the account.</summary>
    public Output<string> AccountId => field ??= GetCallerIdentity.Invoke(options: options).Apply(caller => caller.AccountId);
}
