using Lgtm.Components.Identity;
using Lgtm.Components.Resources;
using Pulumi;

namespace Lgtm.Components.Storage;

/// <summary>What the storage of all backends has in common: how buckets are named, kept and encrypted, and who may open them.</summary>
public sealed class StorageArgs : ResourceArgs
{
    /// <summary>How bucket names begin; purpose, account and region follow. See <see cref="BucketNaming"/>.</summary>
    [Input("bucketPrefix")]
    public required string BucketPrefix { get; init; }

    /// <summary>AWS account of the buckets, which is part of their names.</summary>
    [Input("accountId")]
    public required Input<string> AccountId { get; init; }

    /// <summary>AWS region of the buckets, which is part of their names.</summary>
    [Input("region")]
    public required Input<string> Region { get; init; }

    /// <summary>Days for which a deleted or overwritten object can be brought back. Default: 7. Allowed: 1 to 365.</summary>
    [Input("noncurrentDays")]
    public int NoncurrentDays { get; init; } = 7;

    /// <summary>ARN of the KMS key that encrypts objects; the roles may use it. Default: the key that S3 manages.</summary>
    [Input("kmsKeyArn")]
    public string? KmsKeyArn { get; init; }

    /// <summary>Whether buckets outlive their stack. Default: Protected.</summary>
    [Input("lifetime")]
    public Lifetime Lifetime { get; init; } = Lifetime.Protected;

    /// <summary>How pods obtain their role. Default: Irsa.</summary>
    [Input("identityMode")]
    public IdentityMode IdentityMode { get; init; } = IdentityMode.Irsa;

    /// <summary>Kubernetes namespace of the backends' service accounts.</summary>
    [Input("namespace")]
    public required string Namespace { get; init; }

    /// <summary>Name of the EKS cluster that the backends run in.</summary>
    [Input("clusterName")]
    public required Input<string> ClusterName { get; init; }

    /// <summary>ARN of the cluster's OIDC provider in IAM. Required with Irsa.</summary>
    [Input("oidcProviderArn")]
    public Input<string>? OidcProviderArn { get; init; }

    /// <summary>Issuer of the cluster's tokens, without <c>https://</c>. Required with Irsa.</summary>
    [Input("oidcIssuer")]
    public Input<string>? OidcIssuer { get; init; }

    /// <summary>IAM path of the roles. Default: <c>/</c>. Allowed: starts and ends with a slash.</summary>
    [Input("rolePath")]
    public string RolePath { get; init; } = "/";

    /// <summary>ARN of the policy that bounds the roles' permissions. Default: no boundary.</summary>
    [Input("permissionsBoundaryArn")]
    public string? PermissionsBoundaryArn { get; init; }
}

/// <summary>Creates the buckets and the role of one backend as children of its storage component.</summary>
internal sealed class BackendStorage(StorageArgs args, ComponentResource parent, ComponentResourceOptions? given)
{
    public TelemetryBucket CreateBucket(string purpose, RetentionArgs? retention = null, string? telemetryPrefix = null)
    {
        return new(
            purpose,
            new TelemetryBucketArgs
            {
                BucketName = Output.Tuple(args.AccountId, args.Region).Apply(known => BucketNaming.Compose(args.BucketPrefix, purpose, known.Item1, known.Item2)),
                Retention = retention,
                TelemetryPrefix = telemetryPrefix,
                NoncurrentDays = args.NoncurrentDays,
                KmsKeyArn = args.KmsKeyArn is { } key ? (Input<string>)key : null,
                Lifetime = args.Lifetime,
            },
            Child());
    }

    public WorkloadRole CreateRole(string name, StorageBackend backend, string serviceAccount, params TelemetryBucket[] buckets)
    {
        return new(
            name,
            new WorkloadRoleArgs
            {
                Mode = args.IdentityMode,
                Namespace = args.Namespace,
                ServiceAccount = serviceAccount,
                ClusterName = args.ClusterName,
                OidcProviderArn = args.OidcProviderArn,
                OidcIssuer = args.OidcIssuer,
                PolicyJson = Output.All(buckets.Select(bucket => bucket.BucketArn)).Apply(arns => BucketAccessPolicy.Create(backend, arns, args.KmsKeyArn)),
                RolePath = args.RolePath,
                PermissionsBoundaryArn = args.PermissionsBoundaryArn,
            },
            Child());
    }

    private ComponentResourceOptions Child()
    {
        var options = new ComponentResourceOptions { Parent = parent };
        if (given is not null)
        {
            options.DependsOn = given.DependsOn;
        }

        return options;
    }
}
