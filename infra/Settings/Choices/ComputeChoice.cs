namespace Lgtm.Infra.Settings;

/// <summary>Who runs the nodes.</summary>
internal enum ComputeChoice
{
    ManagedNodeGroups,
    AutoMode,
}
