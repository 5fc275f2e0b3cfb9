using Lgtm.Components.Resources;
using Pulumi;
using Pulumi.Aws;
using Pulumi.Aws.S3;
using Pulumi.Aws.S3.Inputs;
using Pulumi.Utilities;

namespace Lgtm.Components.Storage;

/// <summary>A private, encrypted, versioned S3 bucket that keeps one kind of telemetry.</summary>
public sealed class TelemetryBucket : ComponentResource
{
    private const string TypeToken = "lgtm:index:TelemetryBucket";

    /// <summary>Name of the bucket, known in a preview. A resource that uses it waits until encryption and access rules are in place.</summary>
    [Output("bucketName")]
    public Output<string> BucketName { get; private set; }

    /// <summary>ARN of the bucket, known in a preview.</summary>
    [Output("bucketArn")]
    public Output<string> BucketArn { get; private set; }

    /// <summary>Creates the bucket and everything that guards it.</summary>
    public TelemetryBucket(string name, TelemetryBucketArgs args, ComponentResourceOptions? options = null)
        : base(TypeToken, args.CheckedFor(name), options)
    {
        var scope = new ChildScope(name, this, options);
        var partition = GetPartition.Invoke(options: scope.Invoke()).Apply(found => found.Partition);
        var bucketName = args.BucketName.Apply(wanted => BucketNaming.Checked($"TelemetryBucket '{name}'", wanted));
        var bucketArn = Output.Tuple(partition, bucketName).Apply(known => BucketNaming.Arn(known.Item1, known.Item2));

        var bucket = new Bucket(
            name,
            new BucketArgs { BucketName = bucketName, ForceDestroy = args.Lifetime == Lifetime.Disposable },
            scope.Options(args.Lifetime));
        var guards = Guards(scope, args, bucket, bucketArn);

        BucketName = AfterAll(bucketName, [bucket, .. guards]);
        BucketArn = AfterAll(bucketArn, [bucket, .. guards]);
        RegisterOutputs();
    }

    // A bucket that is kept when its stack goes keeps its guards too.
    private static Resource[] Guards(ChildScope scope, TelemetryBucketArgs args, Bucket bucket, Output<string> bucketArn)
    {
        var publicAccess = new BucketPublicAccessBlock(
            scope.Named("public-access"),
            new BucketPublicAccessBlockArgs
            {
                Bucket = bucket.Id,
                BlockPublicAcls = true,
                BlockPublicPolicy = true,
                IgnorePublicAcls = true,
                RestrictPublicBuckets = true,
            },
            scope.Options(args.Lifetime));

        var ownership = new BucketOwnershipControls(
            scope.Named("ownership"),
            new BucketOwnershipControlsArgs
            {
                Bucket = bucket.Id,
                Rule = new BucketOwnershipControlsRuleArgs { ObjectOwnership = "BucketOwnerEnforced" },
            },
            scope.Options(args.Lifetime));

        var encryption = new BucketServerSideEncryptionConfiguration(
            scope.Named("encryption"),
            new BucketServerSideEncryptionConfigurationArgs { Bucket = bucket.Id, Rules = BucketEncryption.With(args.KmsKeyArn) },
            scope.Options(args.Lifetime));

        var versioning = new BucketVersioning(
            scope.Named("versioning"),
            new BucketVersioningArgs
            {
                Bucket = bucket.Id,
                VersioningConfiguration = new BucketVersioningVersioningConfigurationArgs { Status = "Enabled" },
            },
            scope.Options(args.Lifetime));

        // S3 refuses rules on noncurrent versions until the bucket has versions.
        var lifecycle = new BucketLifecycleConfiguration(
            scope.Named("lifecycle"),
            new BucketLifecycleConfigurationArgs { Bucket = bucket.Id, Rules = BucketLifecycle.Rules(args) },
            scope.Options(args.Lifetime).After(versioning));

        // S3 aborts one of two changes to a bucket's access that arrive together.
        var policy = new BucketPolicy(
            scope.Named("policy"),
            new BucketPolicyArgs { Bucket = bucket.Id, Policy = bucketArn.Apply(BucketTransportPolicy.For) },
            scope.Options(args.Lifetime).After(publicAccess));

        return [publicAccess, ownership, encryption, versioning, lifecycle, policy];
    }

    private static Output<string> AfterAll(Output<string> value, IEnumerable<Resource> resources)
    {
        return resources.Aggregate(value, OutputUtilities.WithDependency);
    }
}
