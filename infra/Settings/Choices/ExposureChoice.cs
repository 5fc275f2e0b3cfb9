namespace Lgtm.Infra.Settings;

/// <summary>From where Grafana can be reached.</summary>
internal enum ExposureChoice
{
    Internal,
    InternetFacing,
}
