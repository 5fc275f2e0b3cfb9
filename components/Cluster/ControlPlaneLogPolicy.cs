using System.Text.Json.Nodes;
using Lgtm.Components.Identity;

namespace Lgtm.Components.Cluster;

/// <summary>What the control plane may not do to its logs.</summary>
internal static class ControlPlaneLogPolicy
{
    /// <summary>
    /// Keeps EKS from making the log group again: records that arrive after its deletion would otherwise leave one behind that keeps them for ever, and
    /// that stands in the way of the next cluster of this name.
    /// </summary>
    public static string KeepsTheGroup(string logGroupArn)
    {
        // The service asks about a group with and without the end that stands for its streams.
        return PolicyText.Of(new JsonObject
        {
            ["Effect"] = "Deny",
            ["Action"] = "logs:CreateLogGroup",
            ["Resource"] = PolicyText.List(logGroupArn, $"{logGroupArn}:*"),
        });
    }
}
