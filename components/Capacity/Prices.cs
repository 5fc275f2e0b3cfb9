namespace Lgtm.Components.Capacity;

/// <summary>Prices in USD: us-east-1, on demand.</summary>
internal static class Prices
{
    public const double HoursOfAMonth = 730;
    public const double VolumeGiBMonth = 0.08;
    public const double ControlPlaneHour = 0.10;
    public const double NatGatewayHour = 0.045;
    public const double LoadBalancerHour = 0.0225;
    public const double PublicAddressHour = 0.005;
    public const double BucketGBMonth = 0.023;
    public const double CrossZoneGB = 0.02;

    // m7g.xlarge and c7g.xlarge differ by 8 GiB only; what is left of the price is four cores.
    private const double GiBHour = (0.1632 - 0.145) / 8;
    private const double CoreHour = (0.145 - (8 * GiBHour)) / 4;

    public static double MonthlyShare(int cpuMillicores, int memoryMiB, int volumeGiB)
    {
        return (((cpuMillicores / 1000.0 * CoreHour) + (memoryMiB / 1024.0 * GiBHour)) * HoursOfAMonth) + (volumeGiB * VolumeGiBMonth);
    }
}
