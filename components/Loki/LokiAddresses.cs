namespace Lgtm.Components.Loki;

/// <summary>What a Loki chart calls its inner Services, and where it mounts the runtime configuration: all in which the configuration differs by chart.</summary>
internal sealed record LokiAddresses(string RuntimeFile, string QueryScheduler, string ChunksCache, string ResultsCache)
{
    public static LokiAddresses OfTheUmbrella { get; } =
        new("/var/loki-runtime/runtime.yaml", "loki-query-scheduler", "loki-memcached-chunks", "loki-memcached-frontend");

    // There the plain Service of the scheduler has one address; queriers have to find every pod.
    public static LokiAddresses OfTheMaintainedChart { get; } =
        new("/etc/loki/runtime-config/runtime-config.yaml", "loki-query-scheduler-headless", "loki-chunks-cache", "loki-results-cache");
}
