using Components.Tests.Documents;
using Lgtm.Components.Backends;
using Lgtm.Components.Capacity;
using Lgtm.Components.Charts;

namespace Components.Tests.Lgtm;

/// <summary>The values of each backend with a set of charts, by backend: sections of the one release, or a release each.</summary>
internal static class ReleaseDocuments
{
    public static readonly IReadOnlyList<string> Backends = ["loki", "tempo", "mimir", "grafana"];

    public static Task<IReadOnlyDictionary<string, Document>> Of(ChartSet charts, CapacityProfile profile)
    {
        return Of(Sample.For(profile, charts));
    }

    public static async Task<IReadOnlyDictionary<string, Document>> Of(LgtmStackArgs args)
    {
        var releases = ChartSetReleases.Find(args.Charts).Create(args);
        var documents = new Dictionary<string, Document>();
        foreach (var backend in Backends)
        {
            documents[backend] = args.Charts == ChartSet.Maintained
                ? await Document.Of(releases.Single(release => release.Name.EndsWith($"-{backend}")).Values)
                : (await Document.Of(releases.Single().Values)).Below(backend);
        }

        return documents;
    }

    public static Document LokiConfigOf(IReadOnlyDictionary<string, Document> documents)
    {
        return Document.Parse(documents["loki"].Text("loki", "config")!);
    }
}
