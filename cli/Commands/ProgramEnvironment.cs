using System.Globalization;
using System.Text;
using System.Text.Json;
using Lgtm.Cli.Engine;
using Lgtm.Cli.Stacks;
using Lgtm.Infra.Settings;

namespace Lgtm.Cli.Commands;

/// <summary>The environment variables by which a Pulumi program finds its engine and its settings.</summary>
internal static class ProgramEnvironment
{
    public static IReadOnlyDictionary<string, string> For(Project project, EngineRun run, string address, DateOnly? today, IEnumerable<string> encrypted)
    {
        var variables = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["PULUMI_MONITOR"] = address,
            ["PULUMI_ENGINE"] = address,
            ["PULUMI_ORGANIZATION"] = run.Organization,
            ["PULUMI_PROJECT"] = run.Project,
            ["PULUMI_STACK"] = run.Stack,
            ["PULUMI_ROOT_DIRECTORY"] = project.Directory,
            ["PULUMI_PWD"] = project.ProgramDirectory,
            ["PULUMI_DRY_RUN"] = "true",
            ["PULUMI_QUERY_MODE"] = "false",
            ["PULUMI_PARALLEL"] = "16",
            ["PULUMI_CONFIG"] = Json(json =>
            {
                json.WriteStartObject();
                foreach (var (key, value) in run.Config)
                {
                    json.WriteString(key, value);
                }

                json.WriteEndObject();
            }),
            ["PULUMI_CONFIG_SECRET_KEYS"] = Texts(run.SecretKeys),
            [ConfiguredKeys.EncryptedVariable] = Texts(encrypted),
            // Tells the bundled SDK that no real account is behind this engine.
            ["LGTM_OFFLINE_ENGINE"] = "1",
        };
        if (today is { } date)
        {
            variables[Today.FixedDate] = new DateTimeOffset(date, TimeOnly.MinValue, TimeSpan.Zero).ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        }

        return variables;
    }

    private static string Texts(IEnumerable<string> texts)
    {
        return Json(json =>
        {
            json.WriteStartArray();
            foreach (var text in texts)
            {
                json.WriteStringValue(text);
            }

            json.WriteEndArray();
        });
    }

    private static string Json(Action<Utf8JsonWriter> write)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream))
        {
            write(json);
        }

        return Encoding.UTF8.GetString(stream.GetBuffer().AsSpan(0, (int)stream.Length));
    }
}
