using Lgtm.Components.Resources;
using Pulumi;
using Pulumi.Aws.Kms;
using KeyAlias = Pulumi.Aws.Kms.Alias;

namespace Lgtm.Components.Cluster;

/// <summary>The key that encrypts Kubernetes Secrets.</summary>
internal static class SecretsKey
{
    // KMS allows 7 to 30 days for a change of mind.
    private const int LongestWaitDays = 30;
    private const int ShortestWaitDays = 7;

    public static Output<string> Arn(ChildScope scope, EksClusterArgs args, AwsLocation location)
    {
        return args.SecretsKeyArn is { } given ? given.Apply(arn => ClusterRules.CheckedKey(scope.Name, arn)) : Create(scope, args, location).Arn;
    }

    private static Key Create(ChildScope scope, EksClusterArgs args, AwsLocation location)
    {
        var key = new Key(
            scope.Named("secrets"),
            new KeyArgs
            {
                Description = $"Kubernetes Secrets of EKS cluster {args.ClusterName}",
                EnableKeyRotation = true,
                DeletionWindowInDays = args.Lifetime == Lifetime.Disposable ? ShortestWaitDays : LongestWaitDays,
                Policy = Output.Tuple(location.Partition, location.AccountId).Apply(at => SecretsKeyPolicy.Key(at.Item1, at.Item2)),
            },
            // Without the key, a cluster cannot read its own Secrets again.
            scope.Options(args.Lifetime));

        _ = new KeyAlias(
            scope.Named("secrets"),
            new AliasArgs { Name = $"alias/eks/{args.ClusterName}/secrets", TargetKeyId = key.KeyId },
            scope.Options());

        return key;
    }
}
