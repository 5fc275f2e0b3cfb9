using Lgtm.Components.Charts;
using Lgtm.Components.Identity;
using Lgtm.Components.Resources;
using Pulumi;
using Pulumi.Kubernetes.Helm.V3;
using Pulumi.Utilities;

namespace Lgtm.Components.Platform;

/// <summary>
/// What a cluster of managed node groups lacks: a controller that makes load balancers, and an autoscaler that adds nodes. Auto Mode brings both. Its
/// options must name the cluster's Kubernetes provider.
/// </summary>
public sealed class ClusterPlatform : ComponentResource
{
    private const string TypeToken = "lgtm:index:ClusterPlatform";

    // The namespace of the cluster's own controllers; it exists in every cluster.
    private const string SystemNamespace = "kube-system";

    /// <summary>Name of the load balancer controller's release, known in a preview. A resource that uses it waits until the controller answers.</summary>
    [Output("controllerReady")]
    public Output<string> ControllerReady { get; private set; }

    /// <summary>Creates both controllers with their roles.</summary>
    public ClusterPlatform(string name, ClusterPlatformArgs args, ComponentResourceOptions? options = null)
        : base(TypeToken, args.CheckedFor(name), options)
    {
        var scope = new ChildScope(name, this, options);
        var location = new AwsLocation(scope);

        var controller = LoadBalancerController(scope, args, location);
        _ = Autoscaler(scope, args, location);

        ControllerReady = OutputUtilities.WithDependency(Output.Create(LoadBalancerControllerValues.Release), controller);
        RegisterOutputs();
    }

    private static Release LoadBalancerController(ChildScope scope, ClusterPlatformArgs args, AwsLocation location)
    {
        var owner = args.VpcOwnerId is { } given ? Output.Create(given) : location.AccountId;
        var vpcArn = Output.Format($"arn:{location.Partition}:ec2:{args.Region}:{owner}:vpc/{args.VpcId}");
        var policy = Output.Tuple(location.Partition, vpcArn, args.ClusterName.ToOutput())
            .Apply(known => LoadBalancerControllerPolicy.For(known.Item1, known.Item2, known.Item3));
        var role = Role(scope, args, "load-balancer-controller", LoadBalancerControllerValues.Release, policy);

        return ChartRelease.Install(
            scope.Named("load-balancer-controller"),
            PinnedCharts.AwsLoadBalancerController,
            SystemNamespace,
            LoadBalancerControllerValues.For(args, Annotated(args, role)),
            args.LoadBalancerControllerExtraValues,
            AfterRole(scope, role),
            LoadBalancerControllerValues.Release);
    }

    private static Release Autoscaler(ChildScope scope, ClusterPlatformArgs args, AwsLocation location)
    {
        if (!AutoscalerImage.IsKnownFor(args.KubernetesVersion))
        {
            Log.Warn(AutoscalerImage.Warning(args.KubernetesVersion), scope.Parent);
        }

        var policy = Output.Tuple(location.Partition, args.Region.ToOutput(), location.AccountId, args.ClusterName.ToOutput())
            .Apply(known => ClusterAutoscalerPolicy.For(known.Item1, known.Item2, known.Item3, known.Item4));
        var role = Role(scope, args, "autoscaler", ClusterAutoscalerValues.Release, policy);

        return ChartRelease.Install(
            scope.Named("autoscaler"),
            PinnedCharts.ClusterAutoscaler,
            SystemNamespace,
            ClusterAutoscalerValues.For(args, Annotated(args, role)),
            args.ClusterAutoscalerExtraValues,
            AfterRole(scope, role),
            ClusterAutoscalerValues.Release);
    }

    private static WorkloadRole Role(ChildScope scope, ClusterPlatformArgs args, string purpose, string serviceAccount, Output<string> policyJson)
    {
        var given = scope.Given is null ? new ComponentResourceOptions() : new ComponentResourceOptions { DependsOn = scope.Given.DependsOn };
        given.Parent = scope.Parent;
        return new(
            scope.Named($"{purpose}-role"),
            new WorkloadRoleArgs
            {
                Mode = args.IdentityMode,
                Namespace = SystemNamespace,
                ServiceAccount = serviceAccount,
                ClusterName = args.ClusterName,
                OidcProviderArn = args.OidcProviderArn,
                OidcIssuer = args.OidcIssuer,
                PolicyJson = policyJson,
                PermissionsBoundaryArn = args.PermissionsBoundaryArn,
                RolePath = args.RolePath,
            },
            given);
    }

    private static Output<string>? Annotated(ClusterPlatformArgs args, WorkloadRole role)
    {
        return args.IdentityMode == IdentityMode.Irsa ? role.RoleArn : null;
    }

    // With Pod Identity nothing in the values names the role, and pods that start before the association exists never get it.
    private static CustomResourceOptions AfterRole(ChildScope scope, WorkloadRole role)
    {
        return scope.Options().After(role);
    }
}
