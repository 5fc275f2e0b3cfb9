namespace Lgtm.Components.Platform;

/// <summary>The labels by which a namespace asks for a level of pod security.</summary>
internal static class PodSecurityLabels
{
    public static Dictionary<string, string> For(PodSecurityLevel level)
    {
        // A pod below the level is refused; the warning reaches the person who applies the Deployment, whose pods would be missing without a word.
        var text = level.ToString().ToLowerInvariant();
        return new()
        {
            ["pod-security.kubernetes.io/enforce"] = text,
            ["pod-security.kubernetes.io/warn"] = text,
        };
    }
}
