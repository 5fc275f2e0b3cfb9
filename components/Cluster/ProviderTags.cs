using System.Collections.Immutable;
using Pulumi;
using Eks = Pulumi.Aws.Eks;

namespace Lgtm.Components.Cluster;

/// <summary>The AWS provider's default tags, read from the cluster, which has no tags of its own.</summary>
internal static class ProviderTags
{
    public static Output<ImmutableDictionary<string, string>> Of(Eks.Cluster cluster)
    {
        return cluster.TagsAll.Apply(OrNone);
    }

    // A provider without default tags answers nothing at all.
    internal static ImmutableDictionary<string, string> OrNone(ImmutableDictionary<string, string>? tags)
    {
        return tags ?? ImmutableDictionary<string, string>.Empty;
    }
}
