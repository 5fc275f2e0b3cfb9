using System.Text.Json.Nodes;

namespace Cli.Tests.Environments;

/// <summary>The dependencies of a plan.json as the engine sees them: what a resource names, and its provider.</summary>
internal sealed class PlanGraph
{
    private readonly Dictionary<string, PlannedResource> byUrn;

    public PlanGraph(JsonNode plan)
    {
        Resources = [.. plan["resources"]!.AsArray().Where(entry => entry!["urn"] is not null).Select(entry => Read(entry!))];
        byUrn = Resources.ToDictionary(resource => resource.Urn, StringComparer.Ordinal);
    }

    public IReadOnlyList<PlannedResource> Resources { get; }

    public IReadOnlyList<PlannedResource> OfType(params string[] types)
    {
        return [.. Resources.Where(resource => types.Contains(resource.Type, StringComparer.Ordinal))];
    }

    /// <summary>Waves of creation: a wave needs only earlier ones. The engine deletes wave by wave from the last. Throws when some wait for each other.</summary>
    public Dictionary<string, int> Waves()
    {
        var waves = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var wave = 0; waves.Count < byUrn.Count; wave++)
        {
            var next = Resources.Where(resource => !waves.ContainsKey(resource.Urn) && resource.Before.All(waves.ContainsKey)).ToList();
            next.ShouldNotBeEmpty("resources wait for each other in a circle, or for one that is not in the plan");
            next.ForEach(resource => waves[resource.Urn] = wave);
        }

        return waves;
    }

    /// <summary>Everything that is created before a resource.</summary>
    public IReadOnlySet<string> AllBefore(PlannedResource resource)
    {
        return Reached(resource, one => one.Before);
    }

    /// <summary>Everything that is deleted before a resource.</summary>
    public IReadOnlySet<string> AllAfter(PlannedResource resource)
    {
        var after = Resources.SelectMany(one => one.Before.Select(before => (before, one.Urn))).ToLookup(edge => edge.before, edge => edge.Urn, StringComparer.Ordinal);
        return Reached(resource, one => after[one.Urn]);
    }

    private HashSet<string> Reached(PlannedResource from, Func<PlannedResource, IEnumerable<string>> next)
    {
        var reached = new HashSet<string>(StringComparer.Ordinal);
        var waiting = new Stack<string>(next(from));
        while (waiting.TryPop(out var urn))
        {
            if (reached.Add(urn))
            {
                next(byUrn[urn]).ToList().ForEach(waiting.Push);
            }
        }

        return reached;
    }

    private static PlannedResource Read(JsonNode entry)
    {
        // A provider reference is its URN and its id.
        var provider = (string?)entry["provider"] is { } reference ? reference[..reference.LastIndexOf("::", StringComparison.Ordinal)] : null;
        var dependencies = entry["dependencies"]!.AsArray().Select(urn => (string)urn!);
        return new(
            (string)entry["urn"]!,
            (string)entry["type"]!,
            (string)entry["name"]!,
            provider,
            entry["inputs"]?["namespace"] is JsonValue text ? text.ToString() : null,
            [.. provider is null ? dependencies : dependencies.Append(provider)]);
    }
}
