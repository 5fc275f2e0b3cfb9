using Lgtm.Components.Validation;

namespace Lgtm.Components.Cluster;

/// <summary>Rules for what a node group writes on its nodes: labels and taints.</summary>
internal static class NodeMarkRules
{
    // https://docs.aws.amazon.com/eks/latest/userguide/node-taints-managed-node-groups.html
    private const int MostTaints = 50;

    public static void Check(string path, NodeGroupArgs group, Problems problems)
    {
        foreach (var (key, value) in group.Labels)
        {
            problems
                .Unless(
                    KubernetesText.IsKey(key) && !key.Contains("eks.amazonaws.com"),
                    $"{path}.labels",
                    key,
                    "a label key of Kubernetes outside eks.amazonaws.com",
                    "write it like 'lgtm/pool'")
                .Unless(
                    KubernetesText.IsValue(value),
                    $"{path}.labels.{key}",
                    value,
                    "a label value of Kubernetes",
                    "use at most 63 letters, digits, '-', '_' and '.'");
        }

        for (var index = 0; index < group.Taints.Count; index++)
        {
            var taint = group.Taints[index];
            problems
                .Unless(KubernetesText.IsKey(taint.Key), $"{path}.taints[{index}].key", taint.Key, "a taint key of Kubernetes", "write it like 'lgtm/pool'")
                .Unless(
                    KubernetesText.IsValue(taint.Value ?? string.Empty),
                    $"{path}.taints[{index}].value",
                    taint.Value,
                    "a taint value of Kubernetes",
                    "use at most 63 letters, digits, '-', '_' and '.'");
        }

        problems
            .Unless(group.Taints.Count <= MostTaints, $"{path}.taints", group.Taints.Count, $"at most {MostTaints}", "remove some")
            .Unless(
                group.Taints.DistinctBy(taint => (taint.Key, taint.Effect)).Count() == group.Taints.Count,
                $"{path}.taints",
                group.Taints.Select(taint => taint.Key),
                "each key once for each effect",
                "remove the repetition");
    }
}
