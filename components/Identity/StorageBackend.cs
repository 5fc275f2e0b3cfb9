namespace Lgtm.Components.Identity;

/// <summary>A backend that keeps its data in buckets.</summary>
public enum StorageBackend
{
    /// <summary>Logs.</summary>
    Loki,

    /// <summary>Metrics.</summary>
    Mimir,

    /// <summary>Traces.</summary>
    Tempo,
}
