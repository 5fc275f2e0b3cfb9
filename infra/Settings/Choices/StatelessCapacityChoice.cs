namespace Lgtm.Infra.Settings;

/// <summary>What pays for nodes that hold no data.</summary>
internal enum StatelessCapacityChoice
{
    OnDemand,
    Spot,
}
