using System.Collections.Immutable;

namespace Pulumi;

/// <summary>Awaits outputs and inputs for use in a request.</summary>
internal static class OutputReading
{
    public static async Task<T> KnownValueAsync<T>(this Output<T> output, T whenUnknown)
    {
        var data = await output.DataTask;
        return data.IsKnown ? data.As<T>() : whenUnknown;
    }

    public static Task<string> KnownTextAsync(this Input<string>? input) => input is null ? Task.FromResult("") : input.ToOutput().KnownValueAsync("");

    /// <summary>The resources in a list; none when it is unknown.</summary>
    public static async Task<IReadOnlyList<Resource>> ResourcesAsync(this InputList<Resource>? list)
    {
        if (list is null)
        {
            return [];
        }

        var resources = await list.ToOutput().KnownValueAsync([]);
        return resources.IsDefaultOrEmpty ? [] : resources.Where(resource => resource is not null).ToImmutableArray();
    }
}
