using System.Buffers;
using System.Text.Json;
using Lgtm.Cli.Engine;
using Pulumirpc;

namespace Lgtm.Cli.Report;

/// <summary>The plan as a machine reads it: <c>plan.json</c>.</summary>
internal static class PlanJson
{
    public static byte[] Of(Plan plan)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, WireJson.Readable))
        {
            json.WriteStartObject();
            json.WriteString("stack", plan.Stack);
            json.WriteString("project", plan.Project);
            json.WriteStartArray("resources");
            foreach (var resource in plan.Resources)
            {
                WriteResource(json, resource);
            }

            foreach (var invoke in plan.Invokes)
            {
                WriteInvoke(json, invoke.Request);
            }

            json.WriteEndArray();
            json.WritePropertyName("outputs");
            WireJson.Write(json, plan.Outputs);
            json.WriteEndObject();
        }

        return [.. buffer.WrittenSpan, (byte)'\n'];
    }

    private static void WriteResource(Utf8JsonWriter json, RecordedResource resource)
    {
        json.WriteStartObject();
        json.WriteString("type", resource.Type);
        json.WriteString("name", resource.Name);
        json.WriteString("urn", resource.Urn);
        json.WriteString("parent", resource.Parent);
        json.WriteBoolean("custom", resource.Custom);
        WriteReference(json, "provider", resource.Provider);
        WriteReference(json, "version", resource.Version);
        json.WritePropertyName("inputs");
        WireJson.Write(json, resource.Inputs);
        json.WritePropertyName("options");
        PlanOptions.Write(json, resource);
        PlanOptions.WriteTexts(json, "dependencies", resource.Dependencies);
        json.WriteStartObject("propertyDependencies");
        foreach (var (property, dependencies) in resource.Request?.PropertyDependencies.OrderBy(entry => entry.Key, StringComparer.Ordinal) ?? Enumerable.Empty<KeyValuePair<string, RegisterResourceRequest.Types.PropertyDependencies>>())
        {
            PlanOptions.WriteTexts(json, property, dependencies.Urns);
        }

        json.WriteEndObject();
        json.WritePropertyName("outputs");
        WireJson.Write(json, resource.Outputs);
        json.WriteEndObject();
    }

    private static void WriteInvoke(Utf8JsonWriter json, ResourceInvokeRequest invoke)
    {
        json.WriteStartObject();
        json.WriteString("type", "invoke");
        json.WriteString("tok", invoke.Tok);
        json.WritePropertyName("args");
        WireJson.Write(json, invoke.Args);
        WriteReference(json, "parent", invoke.Parent);
        WriteReference(json, "provider", invoke.Provider);
        WriteReference(json, "version", invoke.Version);
        PlanOptions.WriteTexts(json, "dependencies", invoke.DependsOn);
        json.WriteEndObject();
    }

    private static void WriteReference(Utf8JsonWriter json, string key, string value)
    {
        json.WriteString(key, value.Length == 0 ? null : value.Replace(WireValue.Unknown, "[unknown]", StringComparison.Ordinal));
    }
}
