using System.Text.Json.Nodes;
using Lgtm.Components.Identity;

namespace Lgtm.Components.Platform;

/// <summary>One permission of a policy document.</summary>
internal static class AllowStatement
{
    public static JsonObject Of(IEnumerable<string> actions, IEnumerable<string> resources, JsonObject? condition = null)
    {
        var statement = new JsonObject
        {
            ["Effect"] = "Allow",
            ["Action"] = PolicyText.List(actions),
            ["Resource"] = PolicyText.List(resources),
        };
        if (condition is not null)
        {
            statement["Condition"] = condition;
        }

        return statement;
    }

    /// <summary>Spells out actions of one service: <c>("ec2:Describe", "Vpcs", "Tags")</c>.</summary>
    public static IEnumerable<string> Each(string start, params IEnumerable<string> ends)
    {
        return ends.Select(end => start + end);
    }
}
