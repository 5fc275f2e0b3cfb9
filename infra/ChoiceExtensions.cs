using Lgtm.Components.Backends;
using Lgtm.Components.Capacity;
using Lgtm.Components.Cluster;
using Lgtm.Components.Grafana;
using Lgtm.Components.Identity;
using Lgtm.Components.Network;
using Lgtm.Components.Resources;
using Lgtm.Infra.Settings;

namespace Lgtm.Infra;

/// <summary>Choices of a stack file as the components know them. The spelling in stack files is a contract of its own.</summary>
internal static class ChoiceExtensions
{
    public static Lifetime Lifetime(this EnvironmentSettings environment)
    {
        return environment.Disposable ? Components.Resources.Lifetime.Disposable : Components.Resources.Lifetime.Protected;
    }

    public static NatGateways ForComponent(this NatChoice choice)
    {
        return choice == NatChoice.Single ? NatGateways.Single : NatGateways.PerZone;
    }

    public static Compute ForComponent(this ComputeChoice choice)
    {
        return choice == ComputeChoice.AutoMode ? Compute.AutoMode : Compute.ManagedNodeGroups;
    }

    public static Architecture ForComponent(this ArchitectureChoice choice)
    {
        return choice == ArchitectureChoice.X86 ? Architecture.X86 : Architecture.Arm64;
    }

    public static EndpointAccess ForComponent(this EndpointChoice choice)
    {
        return choice == EndpointChoice.Public ? EndpointAccess.Public : EndpointAccess.Private;
    }

    public static CapacityType ForComponent(this StatelessCapacityChoice choice)
    {
        return choice == StatelessCapacityChoice.Spot ? CapacityType.Spot : CapacityType.OnDemand;
    }

    public static IdentityMode ForComponent(this IdentityChoice choice)
    {
        return choice == IdentityChoice.PodIdentity ? IdentityMode.PodIdentity : IdentityMode.Irsa;
    }

    public static Exposure ForComponent(this ExposureChoice choice)
    {
        return choice == ExposureChoice.InternetFacing ? Exposure.InternetFacing : Exposure.Internal;
    }

    public static ChartSet ForComponent(this ChartsChoice choice)
    {
        return choice == ChartsChoice.Maintained ? ChartSet.Maintained : ChartSet.LgtmDistributed;
    }

    public static CapacityProfile ForComponent(this ProfileChoice choice)
    {
        return choice switch
        {
            ProfileChoice.Dev => CapacityProfile.Dev,
            ProfileChoice.Small => CapacityProfile.Small,
            ProfileChoice.Medium => CapacityProfile.Medium,
            ProfileChoice.Large => CapacityProfile.Large,
            ProfileChoice.Xlarge => CapacityProfile.XLarge,
            _ => throw new ArgumentOutOfRangeException(nameof(choice), choice, message: null),
        };
    }

    public static ZonePlacement ForComponent(this PoolPlacement placement)
    {
        return placement switch
        {
            PoolPlacement.SingleZone => ZonePlacement.SingleZone,
            PoolPlacement.AcrossZones => ZonePlacement.AcrossZones,
            PoolPlacement.OneGroupPerZone => ZonePlacement.OneGroupPerZone,
            _ => throw new ArgumentOutOfRangeException(nameof(placement), placement, message: null),
        };
    }
}
