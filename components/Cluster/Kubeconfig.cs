using System.Text.Json.Nodes;
using Lgtm.Components.Identity;

namespace Lgtm.Components.Cluster;

/// <summary>
/// A kubeconfig that asks the AWS CLI for a token whenever one is needed, so that it holds no credential and does not expire. With a role, the token is
/// that role's.
/// </summary>
internal static class Kubeconfig
{
    private const string Name = "eks";
    private const string ExecApiVersion = "client.authentication.k8s.io/v1beta1";

    public static string For(string endpoint, string certificateAuthority, string region, string clusterName, string? roleArn)
    {
        return new JsonObject
        {
            ["apiVersion"] = "v1",
            ["kind"] = "Config",
            ["current-context"] = Name,
            ["clusters"] = Single(new()
            {
                ["name"] = Name,
                ["cluster"] = new JsonObject { ["server"] = endpoint, ["certificate-authority-data"] = certificateAuthority },
            }),
            ["contexts"] = Single(new() { ["name"] = Name, ["context"] = new JsonObject { ["cluster"] = Name, ["user"] = Name } }),
            ["users"] = Single(new() { ["name"] = Name, ["user"] = new JsonObject { ["exec"] = Token(region, clusterName, roleArn) } }),
        }.ToJsonString();
    }

    private static JsonObject Token(string region, string clusterName, string? roleArn)
    {
        string[] role = roleArn is null ? [] : ["--role-arn", roleArn];

        return new()
        {
            ["apiVersion"] = ExecApiVersion,
            ["command"] = "aws",
            ["interactiveMode"] = "Never",
            ["args"] = PolicyText.List(["--region", region, "eks", "get-token", "--cluster-name", clusterName, "--output", "json", .. role]),
            // The provider's client library does not set it, and older AWS CLIs answer in another version without it.
            ["env"] = Single(new()
            {
                ["name"] = "KUBERNETES_EXEC_INFO",
                ["value"] = new JsonObject { ["apiVersion"] = ExecApiVersion }.ToJsonString(),
            }),
        };
    }

    private static JsonArray Single(JsonObject item)
    {
        return new(item);
    }
}
