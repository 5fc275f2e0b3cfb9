using Lgtm.Cli.Cloud;
using Lgtm.Cli.Cloud.Aws;
using Lgtm.Cli.Commands;
using Lgtm.Cli.Engine;
using Pulumirpc;

namespace Lgtm.Cli.Report;

/// <summary>What a reader of the preview should know: the program's warnings, and where the simulated cloud reached its limits.</summary>
internal static class PlanWarnings
{
    private const int MostNamed = 5;

    public static IReadOnlyList<string> Of(Plan plan, Journal journal, SimulatedCloud cloud, KnownSecrets secrets, SimulatedRegion region, PreviewOptions options)
    {
        var least = options.Verbose ? LogSeverity.Info : LogSeverity.Warning;
        var told = journal.Messages.Where(message => message.Severity >= least && message.Severity < LogSeverity.Error).Select(Told).Order(StringComparer.Ordinal);
        var encrypted = secrets.Encrypted.Select(setting => $"{setting} is encrypted in the stack file; this preview has a placeholder in its place");
        return [.. told.Concat(encrypted).Concat(Limits(plan, cloud, region, options.Unknown)).Distinct(StringComparer.Ordinal)];
    }

    private static string Told(LoggedMessage message)
    {
        return message.Urn.Length > 0 && Urn.IsWellFormed(message.Urn) ? $"{Urn.NameOf(message.Urn)}: {message.Text}" : message.Text;
    }

    private static IEnumerable<string> Limits(Plan plan, SimulatedCloud cloud, SimulatedRegion region, bool unknown)
    {
        if (region.Doubt is { } doubt && plan.Resources.Any(resource => resource.Type.StartsWith("aws:", StringComparison.Ordinal)))
        {
            yield return doubt;
        }

        foreach (var type in cloud.UnknownTypes)
        {
            yield return $"the simulated cloud does not know {TypeName.Short(type)}: what only a cloud can tell about it stays unknown";
        }

        foreach (var remote in plan.Resources.Where(resource => resource.Request?.Remote == true))
        {
            yield return $"{remote.Name}: {TypeName.Short(remote.Type)} is expanded by its provider; its children are not in this preview";
        }

        var waiting = unknown ? [] : plan.Resources.SelectMany(UnknownInputs).ToList();
        if (waiting.Count > 0)
        {
            yield return $"still unknown: {string.Join(", ", waiting.Take(MostNamed))}{(waiting.Count > MostNamed ? " and others" : "")}";
        }
    }

    private static IEnumerable<string> UnknownInputs(RecordedResource resource)
    {
        return resource.Inputs.Fields.Where(field => WireValue.ContainsUnknown(field.Value)).Select(field => $"{resource.Name}.{field.Key}").Order(StringComparer.Ordinal);
    }
}
