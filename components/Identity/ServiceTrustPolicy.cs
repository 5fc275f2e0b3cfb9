using System.Text.Json.Nodes;

namespace Lgtm.Components.Identity;

/// <summary>Trust of a role that an AWS service takes on.</summary>
internal static class ServiceTrustPolicy
{
    /// <summary>For example <c>{"Effect":"Allow","Principal":{"Service":"ec2.amazonaws.com"},"Action":["sts:AssumeRole"]}</c>.</summary>
    public static string For(string service, params IEnumerable<string> actions)
    {
        return PolicyText.Of(new JsonObject
        {
            ["Effect"] = "Allow",
            ["Principal"] = new JsonObject { ["Service"] = service },
            ["Action"] = PolicyText.List(actions),
        });
    }
}
