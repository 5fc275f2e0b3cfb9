using System.Text.Json.Nodes;
using Lgtm.Components.Identity;

namespace Lgtm.Components.Storage;

/// <summary>Refuses every request that does not come over TLS, from any sender.</summary>
internal static class BucketTransportPolicy
{
    /// <summary>For example <c>{"Effect":"Deny","Principal":"*","Action":["s3:*"],...,"Condition":{"Bool":{"aws:SecureTransport":"false"}}}</c>.</summary>
    public static string For(string bucketArn)
    {
        return PolicyText.Of(new JsonObject
        {
            ["Sid"] = "DenyPlainHttp",
            ["Effect"] = "Deny",
            ["Principal"] = "*",
            ["Action"] = PolicyText.List("s3:*"),
            ["Resource"] = PolicyText.List(bucketArn, $"{bucketArn}/*"),
            ["Condition"] = new JsonObject { ["Bool"] = new JsonObject { ["aws:SecureTransport"] = "false" } },
        });
    }
}
