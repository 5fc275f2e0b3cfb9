using System.Text.Json;
using Lgtm.Cli.Engine;
using Pulumirpc;

namespace Lgtm.Cli.Report;

/// <summary>The options of a resource in the plan: only those that are set, own or inherited.</summary>
internal static class PlanOptions
{
    public static void Write(Utf8JsonWriter json, RecordedResource resource)
    {
        json.WriteStartObject();
        WriteSwitch(json, "protect", resource.Protect);
        WriteSwitch(json, "retainOnDelete", resource.RetainOnDelete);
        WriteText(json, "deletedWith", resource.DeletedWith);
        WriteText(json, "id", resource.ReadId);
        if (resource.Request is { } request)
        {
            WriteRequested(json, request);
        }

        json.WriteEndObject();
    }

    public static void WriteTexts(Utf8JsonWriter json, string key, IEnumerable<string> texts)
    {
        json.WriteStartArray(key);
        foreach (var text in texts.Order(StringComparer.Ordinal))
        {
            json.WriteStringValue(text);
        }

        json.WriteEndArray();
    }

    private static void WriteRequested(Utf8JsonWriter json, RegisterResourceRequest request)
    {
        var ofProperties = request.PropertyDependencies.Values.SelectMany(property => property.Urns).ToHashSet(StringComparer.Ordinal);
        WriteSetTexts(json, "dependsOn", request.Dependencies.Where(dependency => !ofProperties.Contains(dependency)));
        WriteSetTexts(json, "ignoreChanges", request.IgnoreChanges);
        WriteSetTexts(json, "replaceOnChanges", request.ReplaceOnChanges);
        WriteSetTexts(json, "additionalSecretOutputs", request.AdditionalSecretOutputs);
        WriteSetTexts(json, "replaceWith", request.ReplaceWith);
        WriteSetTexts(json, "hideDiffs", request.HideDiffs);
        WriteSwitch(json, "deleteBeforeReplace", request.DeleteBeforeReplaceDefined ? request.DeleteBeforeReplace : null);
        WriteSwitch(json, "remote", request.Remote ? true : null);
        WriteText(json, "importId", request.ImportId);
        WriteText(json, "pluginDownloadURL", request.PluginDownloadURL);
        WriteTimeouts(json, request.CustomTimeouts);
        WriteAliases(json, request);
    }

    private static void WriteTimeouts(Utf8JsonWriter json, RegisterResourceRequest.Types.CustomTimeouts? timeouts)
    {
        if (timeouts is null || (timeouts.Create.Length == 0 && timeouts.Update.Length == 0 && timeouts.Delete.Length == 0))
        {
            return;
        }

        json.WriteStartObject("customTimeouts");
        WriteText(json, "create", GoDuration.Shorten(timeouts.Create));
        WriteText(json, "update", GoDuration.Shorten(timeouts.Update));
        WriteText(json, "delete", GoDuration.Shorten(timeouts.Delete));
        json.WriteEndObject();
    }

    private static void WriteAliases(Utf8JsonWriter json, RegisterResourceRequest request)
    {
        if (request.Aliases.Count == 0 && request.AliasURNs.Count == 0)
        {
            return;
        }

        json.WriteStartArray("aliases");
        foreach (var urn in request.AliasURNs)
        {
            json.WriteStringValue(urn);
        }

        foreach (var alias in request.Aliases)
        {
            WriteAlias(json, alias);
        }

        json.WriteEndArray();
    }

    private static void WriteAlias(Utf8JsonWriter json, Alias alias)
    {
        if (alias.AliasCase != Alias.AliasOneofCase.Spec)
        {
            json.WriteStringValue(alias.Urn);
            return;
        }

        json.WriteStartObject();
        WriteText(json, "name", alias.Spec.Name);
        WriteText(json, "type", alias.Spec.Type);
        WriteText(json, "stack", alias.Spec.Stack);
        WriteText(json, "project", alias.Spec.Project);
        WriteText(json, "parent", alias.Spec.ParentUrn);
        WriteSwitch(json, "noParent", alias.Spec.NoParent ? true : null);
        json.WriteEndObject();
    }

    private static void WriteSetTexts(Utf8JsonWriter json, string key, IEnumerable<string> texts)
    {
        if (texts.Any())
        {
            WriteTexts(json, key, texts);
        }
    }

    private static void WriteText(Utf8JsonWriter json, string key, string? text)
    {
        if (!string.IsNullOrEmpty(text))
        {
            json.WriteString(key, text);
        }
    }

    private static void WriteSwitch(Utf8JsonWriter json, string key, bool? value)
    {
        if (value is { } set)
        {
            json.WriteBoolean(key, set);
        }
    }
}
