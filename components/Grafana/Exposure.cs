namespace Lgtm.Components.Grafana;

/// <summary>From where something can be reached.</summary>
public enum Exposure
{
    /// <summary>From inside the network and networks connected to it.</summary>
    Internal,

    /// <summary>From the internet, by a list of address ranges.</summary>
    InternetFacing,
}
