using System.Text.Json.Nodes;

namespace Lgtm.Components.Identity;

/// <summary>An IAM policy document. Keys keep the order in which they were written: another order would be a change of the policy.</summary>
internal static class PolicyText
{
    public static string Of(params IEnumerable<JsonObject> statements)
    {
        return new JsonObject
        {
            ["Version"] = "2012-10-17",
            ["Statement"] = new JsonArray([.. statements]),
        }.ToJsonString();
    }

    public static JsonArray List(params IEnumerable<string> values)
    {
        return new([.. values.Select(value => JsonValue.Create(value))]);
    }
}
