namespace Lgtm.Components.Platform;

/// <summary>What pods of a namespace may ask of their node: the levels of the Kubernetes Pod Security Standards.</summary>
public enum PodSecurityLevel
{
    /// <summary>Hardened pods only: no root, no privilege escalation, a seccomp profile.</summary>
    Restricted,

    /// <summary>No known privilege escalation; images may still run as root.</summary>
    Baseline,

    /// <summary>Anything, host paths included. For node agents.</summary>
    Privileged,
}
