using Lgtm.Components.Resources;
using Pulumi;
using Pulumi.Aws.CloudWatch;
using Pulumi.Aws.Eks;
using Pulumi.Aws.Eks.Inputs;
using Pulumi.Aws.Iam;
using Eks = Pulumi.Aws.Eks;

namespace Lgtm.Components.Cluster;

/// <summary>The EKS control plane with its log group, role and key.</summary>
internal static class ControlPlane
{
    // Outside every VPC that Network creates; cannot be changed later.
    private const string ServiceCidr = "172.20.0.0/16";

    public static Eks.Cluster Create(ChildScope scope, EksClusterArgs args, ServiceRoles roles, GrantedRole nodeRole, AwsLocation location)
    {
        var keyArn = SecretsKey.Arn(scope, args, location);
        var role = roles.ControlPlane();

        // EKS writes to a group of this name, and makes one that keeps everything for ever if it finds none.
        var logs = new LogGroup(
            scope.Named("logs"),
            new LogGroupArgs { Name = $"/aws/eks/{args.ClusterName}/cluster", RetentionInDays = args.LogRetentionDays },
            scope.Options());

        var keyUse = new RolePolicy(
            scope.Named("secrets"),
            new RolePolicyArgs { Role = role.Role.Name, Policy = keyArn.Apply(SecretsKeyPolicy.Use) },
            scope.Options());

        var noLogGroup = new RolePolicy(
            scope.Named("no-log-group"),
            new RolePolicyArgs { Role = role.Role.Name, Policy = logs.Arn.Apply(ControlPlaneLogPolicy.KeepsTheGroup) },
            scope.Options());

        // Without its permissions, the control plane can neither start nor clean up after itself; with Auto Mode, nor can the nodes that it starts.
        IReadOnlyList<Resource> nodeGrants = args.Compute == Compute.AutoMode ? nodeRole.Grants : [];
        return new Eks.Cluster(
            scope.Name,
            Describe(args, role.Role.Arn, nodeRole.Role.Arn, keyArn),
            scope.Options().After([logs, keyUse, noLogGroup, .. role.Grants, .. nodeGrants]));
    }

    private static ClusterArgs Describe(EksClusterArgs args, Output<string> roleArn, Output<string> nodeRoleArn, Output<string> keyArn)
    {
        var autoMode = args.Compute == Compute.AutoMode;

        return new ClusterArgs
        {
            Name = args.ClusterName,
            Version = args.KubernetesVersion,
            RoleArn = roleArn,
            AccessConfig = new ClusterAccessConfigArgs { AuthenticationMode = "API", BootstrapClusterCreatorAdminPermissions = false },
            BootstrapSelfManagedAddons = false,
            EnabledClusterLogTypes = { "api", "audit", "authenticator", "controllerManager", "scheduler" },
            EncryptionConfig = new ClusterEncryptionConfigArgs
            {
                Provider = new ClusterEncryptionConfigProviderArgs { KeyArn = keyArn },
                Resources = { "secrets" },
            },
            // AWS upgrades an outdated cluster by itself instead of charging six times as much for it.
            UpgradePolicy = new ClusterUpgradePolicyArgs { SupportType = "STANDARD" },
            DeletionProtection = args.DeletionProtection,
            VpcConfig = new ClusterVpcConfigArgs
            {
                SubnetIds = args.SubnetIds,
                EndpointPrivateAccess = true,
                EndpointPublicAccess = args.EndpointAccess == EndpointAccess.Public,
                PublicAccessCidrs = args.PublicAccessCidrs.OrAbsent()!,
            },
            // The three parts of Auto Mode go together. Off is said aloud: leaving them out would not turn them off.
            ComputeConfig = autoMode
                ? new ClusterComputeConfigArgs { Enabled = true, NodePools = { "general-purpose", "system" }, NodeRoleArn = nodeRoleArn }
                : new ClusterComputeConfigArgs { Enabled = false },
            StorageConfig = new ClusterStorageConfigArgs { BlockStorage = new ClusterStorageConfigBlockStorageArgs { Enabled = autoMode } },
            KubernetesNetworkConfig = new ClusterKubernetesNetworkConfigArgs
            {
                IpFamily = "ipv4",
                ServiceIpv4Cidr = ServiceCidr,
                ElasticLoadBalancing = new ClusterKubernetesNetworkConfigElasticLoadBalancingArgs { Enabled = autoMode },
            },
        };
    }
}
