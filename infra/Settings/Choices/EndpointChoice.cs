namespace Lgtm.Infra.Settings;

/// <summary>From where the Kubernetes API can be reached.</summary>
internal enum EndpointChoice
{
    Private,
    Public,
}
