namespace Lgtm.Components.Charts;

/// <summary>An image that a chart may run, and the values that say where it comes from. Tags and digests are not among them.</summary>
/// <param name="Key">Path of the values, such as <c>gateway.image</c>.</param>
/// <param name="Registry">Registry that the chart takes the image from.</param>
/// <param name="Repository">The image's name in that registry. Null: the registry is that of several images, and the chart has no name at this place.</param>
internal sealed record ChartImage(string Key, string Registry, string? Repository)
{
    /// <summary>Whether the chart has one value for both, <c>repository</c>, instead of <c>registry</c> and <c>repository</c>.</summary>
    public bool InOneValue { get; init; }

    /// <summary>The values that take the images from a mirror; none without a prefix.</summary>
    public static Values Mirrored(string? prefix, IEnumerable<ChartImage> images)
    {
        return prefix is null ? [] : images.Aggregate(new Values(), (values, image) => values.Merge(image.In(new ImageMirror(prefix))));
    }

    /// <summary>The same image in a chart that has this one's chart as a section.</summary>
    public ChartImage Below(string section)
    {
        return this with { Key = $"{section}.{Key}" };
    }

    private Values In(ImageMirror mirror)
    {
        var registry = mirror.RegistryFor(Registry);
        var values = (Repository, InOneValue) switch
        {
            (null, _) => new Values { ["registry"] = registry },
            ({ } name, true) => new Values { ["repository"] = $"{registry}/{ImageMirror.Repository(Registry, name)}" },
            ({ } name, false) => new Values { ["registry"] = registry, ["repository"] = ImageMirror.Repository(Registry, name) },
        };
        return Key.Split('.').Reverse().Aggregate(values, (inner, key) => new Values { [key] = inner });
    }
}
