using System.Text.Json.Nodes;

namespace Lgtm.Components.Identity;

/// <summary>Who may take on the role of a workload: one service account of one cluster.</summary>
internal static class TrustPolicy
{
    /// <summary>For example <c>..."StringEquals":{"ISSUER:aud":"sts.amazonaws.com","ISSUER:sub":"system:serviceaccount:lgtm:lgtm-loki"}</c>.</summary>
    public static string ForServiceAccount(string oidcProviderArn, string oidcIssuer, string serviceAccountNamespace, string serviceAccount)
    {
        return PolicyText.Of(new JsonObject
        {
            ["Effect"] = "Allow",
            ["Principal"] = new JsonObject { ["Federated"] = oidcProviderArn },
            ["Action"] = PolicyText.List("sts:AssumeRoleWithWebIdentity"),
            ["Condition"] = new JsonObject
            {
                ["StringEquals"] = new JsonObject
                {
                    [$"{oidcIssuer}:aud"] = "sts.amazonaws.com",
                    [$"{oidcIssuer}:sub"] = $"system:serviceaccount:{serviceAccountNamespace}:{serviceAccount}",
                },
            },
        });
    }

    /// <summary>
    /// EKS tags each session with where it comes from. The association already names the service account; the conditions make sure that no other
    /// association can hand this role to another one.
    /// </summary>
    public static string ForPodIdentity(string clusterName, string serviceAccountNamespace, string serviceAccount)
    {
        return PolicyText.Of(new JsonObject
        {
            ["Effect"] = "Allow",
            ["Principal"] = new JsonObject { ["Service"] = "pods.eks.amazonaws.com" },
            ["Action"] = PolicyText.List("sts:AssumeRole", "sts:TagSession"),
            ["Condition"] = new JsonObject
            {
                ["StringEquals"] = new JsonObject
                {
                    ["aws:RequestTag/eks-cluster-name"] = clusterName,
                    ["aws:RequestTag/kubernetes-namespace"] = serviceAccountNamespace,
                    ["aws:RequestTag/kubernetes-service-account"] = serviceAccount,
                },
            },
        });
    }
}
