using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Google.Protobuf.WellKnownTypes;
using Lgtm.Cli.Engine;

namespace Lgtm.Cli.Cloud.Aws;

/// <summary>Renders an IAM policy document as the provider does: version, optional id, statements; one value stays a string.</summary>
internal static class PolicyDocument
{
    public static Struct Answer(Struct args)
    {
        foreach (var key in (ReadOnlySpan<string>)["sourceJson", "overrideJson", "sourcePolicyDocuments", "overridePolicyDocuments"])
        {
            if (WireValue.TextOf(args, key) is not null || WireValue.ItemsOf(args, key).Any())
            {
                throw new RefusedException($"getPolicyDocument: {SimulatedCloud.Teach(key)}");
            }
        }

        var answer = args.Clone();
        answer.Fields["id"] = WireValue.Of("policy-document");
        answer.Fields["json"] = WireValue.Of(Render(args, indented: true));
        answer.Fields["minifiedJson"] = WireValue.Of(Render(args, indented: false));
        return answer;
    }

    private static string Render(Struct args, bool indented)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, new() { Indented = indented, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            json.WriteStartObject();
            json.WriteString("Version", WireValue.TextOf(args, "version") ?? "2012-10-17");
            WriteText(json, "Id", WireValue.TextOf(args, "policyId"));
            json.WriteStartArray("Statement");
            foreach (var statement in WireValue.ItemsOf(args, "statements"))
            {
                WriteStatement(json, statement.StructValue);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    private static void WriteStatement(Utf8JsonWriter json, Struct statement)
    {
        json.WriteStartObject();
        WriteText(json, "Sid", WireValue.TextOf(statement, "sid"));
        json.WriteString("Effect", WireValue.TextOf(statement, "effect") ?? "Allow");
        WriteTexts(json, "Action", WireValue.ItemsOf(statement, "actions"));
        WriteTexts(json, "NotAction", WireValue.ItemsOf(statement, "notActions"));
        WriteTexts(json, "Resource", WireValue.ItemsOf(statement, "resources"));
        WriteTexts(json, "NotResource", WireValue.ItemsOf(statement, "notResources"));
        WritePrincipals(json, "Principal", WireValue.ItemsOf(statement, "principals"));
        WritePrincipals(json, "NotPrincipal", WireValue.ItemsOf(statement, "notPrincipals"));
        WriteConditions(json, WireValue.ItemsOf(statement, "conditions"));
        json.WriteEndObject();
    }

    private static void WritePrincipals(Utf8JsonWriter json, string key, IEnumerable<Value> principals)
    {
        var byType = principals.GroupBy(principal => WireValue.TextOf(principal.StructValue, "type") ?? "*", StringComparer.Ordinal).ToList();
        if (byType.Count == 0)
        {
            return;
        }

        if (byType is [{ Key: "*" }])
        {
            json.WriteString(key, "*");
            return;
        }

        json.WriteStartObject(key);
        foreach (var type in byType)
        {
            WriteTexts(json, type.Key, type.SelectMany(principal => WireValue.ItemsOf(principal.StructValue, "identifiers")));
        }

        json.WriteEndObject();
    }

    private static void WriteConditions(Utf8JsonWriter json, IEnumerable<Value> conditions)
    {
        var byTest = conditions.GroupBy(condition => WireValue.TextOf(condition.StructValue, "test") ?? "", StringComparer.Ordinal).ToList();
        if (byTest.Count == 0)
        {
            return;
        }

        json.WriteStartObject("Condition");
        foreach (var test in byTest)
        {
            json.WriteStartObject(test.Key);
            foreach (var condition in test)
            {
                WriteTexts(json, WireValue.TextOf(condition.StructValue, "variable") ?? "", WireValue.ItemsOf(condition.StructValue, "values"));
            }

            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    private static void WriteText(Utf8JsonWriter json, string key, string? value)
    {
        if (value is not null)
        {
            json.WriteString(key, value);
        }
    }

    private static void WriteTexts(Utf8JsonWriter json, string key, IEnumerable<Value> values)
    {
        var texts = values.Select(value => value.StringValue).ToList();
        switch (texts)
        {
            case []:
                return;
            case [var single]:
                json.WriteString(key, single);
                return;
            default:
                json.WriteStartArray(key);
                texts.ForEach(json.WriteStringValue);
                json.WriteEndArray();
                return;
        }
    }
}
