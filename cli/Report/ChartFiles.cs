using System.Buffers;
using System.Text;
using System.Text.Json;

namespace Lgtm.Cli.Report;

/// <summary>What <c>helm template</c> needs of each release: <c>charts/&lt;release&gt;/chart.json</c> and <c>values.yaml</c>.</summary>
internal static class ChartFiles
{
    // These have a place of their own in the files.
    private static readonly string[] ToldElsewhere = ["chart", "compat", "name", "namespace", "repositoryOpts", "values", "valueYamlFiles", "version"];

    public static IEnumerable<(string Path, byte[] Content)> Of(Plan plan)
    {
        var taken = new HashSet<string>(StringComparer.Ordinal);
        foreach (var release in HelmReleases.Of(plan))
        {
            // Two namespaces may hold releases of one name.
            var folder = taken.Add(release.Name) ? release.Name : $"{release.Namespace}-{release.Name}";
            yield return ($"charts/{folder}/chart.json", ChartJson(release));
            yield return ($"charts/{folder}/values.yaml", Encoding.UTF8.GetBytes(YamlWriter.Render(HelmValues.Of(release.Resource.Inputs))));
        }
    }

    private static byte[] ChartJson(PlannedRelease release)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, WireJson.Readable))
        {
            json.WriteStartObject();
            json.WriteString("name", release.Chart);
            json.WriteString("release", release.Name);
            json.WriteString("namespace", release.Namespace);
            json.WriteString("version", release.Version);
            json.WriteString("repository", release.Repository);
            foreach (var (key, value) in release.Resource.Inputs.Fields.Where(field => !ToldElsewhere.Contains(field.Key, StringComparer.Ordinal)).OrderBy(field => field.Key, StringComparer.Ordinal))
            {
                json.WritePropertyName(key);
                WireJson.Write(json, value);
            }

            json.WriteEndObject();
        }

        return [.. buffer.WrittenSpan, (byte)'\n'];
    }
}
