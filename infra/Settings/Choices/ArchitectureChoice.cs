namespace Lgtm.Infra.Settings;

/// <summary>Processor family of the nodes.</summary>
internal enum ArchitectureChoice
{
    Arm64,
    X86,
}
