using System.Text.RegularExpressions;
using Lgtm.Components.Validation;
using Pulumi;

namespace Lgtm.Components.Platform;

/// <summary>Arguments of <see cref="ClusterNamespace"/>.</summary>
public sealed partial class ClusterNamespaceArgs : ResourceArgs
{
    /// <summary>Name of the namespace. Allowed: up to 63 lower-case letters, digits and hyphens.</summary>
    [Input("namespaceName", required: true)]
    public required string NamespaceName { get; init; }

    /// <summary>What its pods may ask of their node; the cluster refuses others. Default: <see cref="PodSecurityLevel.Restricted"/>.</summary>
    [Input("podSecurity")]
    public PodSecurityLevel PodSecurity { get; init; } = PodSecurityLevel.Restricted;

    internal string CheckedFor(string name)
    {
        new Problems($"ClusterNamespace '{name}'")
            .Unless(Label().IsMatch(NamespaceName), "namespaceName", NamespaceName, "up to 63 lower-case letters, digits and hyphens", "choose another name")
            .Unless(!NamespaceName.StartsWith("kube-", StringComparison.Ordinal), "namespaceName", NamespaceName, "a name without 'kube-'", "Kubernetes keeps it for itself")
            .Unless(Enum.IsDefined(PodSecurity), "podSecurity", PodSecurity, "Restricted, Baseline or Privileged", "choose the strictest that the pods allow")
            .ThrowIfAny();
        return name;
    }

    [GeneratedRegex(@"^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\z", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Label();
}
