using System.Text.Json.Nodes;
using Lgtm.Components.Identity;

namespace Lgtm.Components.Cluster;

/// <summary>Who may use the key of Kubernetes Secrets.</summary>
internal static class SecretsKeyPolicy
{
    /// <summary>Leaves the decision to the account's IAM policies, so that no key can end up without anyone who may change it.</summary>
    public static string Key(string partition, string accountId)
    {
        return PolicyText.Of(new JsonObject
        {
            ["Sid"] = "DecidedByIam",
            ["Effect"] = "Allow",
            ["Principal"] = new JsonObject { ["AWS"] = $"arn:{partition}:iam::{accountId}:root" },
            ["Action"] = "kms:*",
            ["Resource"] = "*",
        });
    }

    /// <summary>What the control plane does with the key.</summary>
    public static string Use(string keyArn)
    {
        return PolicyText.Of(new JsonObject
        {
            ["Effect"] = "Allow",
            ["Action"] = PolicyText.List("kms:Encrypt", "kms:Decrypt", "kms:ListGrants", "kms:DescribeKey"),
            ["Resource"] = keyArn,
        });
    }
}
