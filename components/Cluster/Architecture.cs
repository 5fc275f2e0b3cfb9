namespace Lgtm.Components.Cluster;

/// <summary>Processor of a node.</summary>
public enum Architecture
{
    /// <summary>AWS Graviton.</summary>
    Arm64,

    /// <summary>Intel or AMD.</summary>
    X86,
}
