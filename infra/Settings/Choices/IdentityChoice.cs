namespace Lgtm.Infra.Settings;

/// <summary>How a pod proves to AWS who it is.</summary>
internal enum IdentityChoice
{
    Irsa,
    PodIdentity,
}
