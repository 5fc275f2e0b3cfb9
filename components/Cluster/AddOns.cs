using Lgtm.Components.Resources;
using Pulumi;
using Pulumi.Aws.Eks;
using Pulumi.Aws.Eks.Inputs;
using Eks = Pulumi.Aws.Eks;

namespace Lgtm.Components.Cluster;

/// <summary>The managed add-ons.</summary>
internal sealed class AddOns(ChildScope scope, EksClusterArgs args, Eks.Cluster cluster, Output<string> clusterName)
{
    public IReadOnlyList<Addon> Install(IEnumerable<string> names, IReadOnlyList<Resource> after, ServiceRoles roles)
    {
        return [.. names.Select(name => Install(name, after, roles))];
    }

    private Addon Install(string name, IReadOnlyList<Resource> after, ServiceRoles roles)
    {
        return name switch
        {
            AddOnName.VpcCni => InstallOne(name, after, AddOnConfiguration.Network()),
            AddOnName.EbsCsiDriver => InstallBlockStorage(after, roles.BlockStorage()),
            _ => InstallOne(name, after),
        };
    }

    private Addon InstallBlockStorage(IReadOnlyList<Resource> after, GrantedRole role)
    {
        var identity = new AddonPodIdentityAssociationArgs { ServiceAccount = "ebs-csi-controller-sa", RoleArn = role.Role.Arn };
        var configuration = ControlPlaneAnswers.ReadDefaultTags(cluster).Apply(AddOnConfiguration.BlockStorage);
        return InstallOne(AddOnName.EbsCsiDriver, [.. after, .. role.Grants], configuration, identity);
    }

    private Addon InstallOne(string name, IReadOnlyList<Resource> after, Input<string>? configuration = null, params AddonPodIdentityAssociationArgs[] identities)
    {
        return new(
            scope.Named(name),
            new AddonArgs
            {
                ClusterName = clusterName,
                AddonName = name,
                AddonVersion = VersionOf(name),
                ConfigurationValues = configuration!,
                PodIdentityAssociations = identities.OrAbsent()!,
                ResolveConflictsOnCreate = "OVERWRITE",
                ResolveConflictsOnUpdate = "OVERWRITE",
            },
            scope.Options().After(after));
    }

    private Input<string> VersionOf(string name)
    {
        if (args.AddOnVersions.TryGetValue(name, out var pinned))
        {
            return pinned;
        }

        // Asked for at each run, so that an upgrade of Kubernetes takes the add-ons with it.
        var recommended = GetAddonVersion.Invoke(
            new GetAddonVersionInvokeArgs { AddonName = name, KubernetesVersion = args.KubernetesVersion, MostRecent = false },
            scope.Invoke());

        return recommended.Apply(version => version.Version);
    }
}
