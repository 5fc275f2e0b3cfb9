using System.Collections.Immutable;

namespace Pulumi.Utilities;

/// <summary>Looks at outputs, or makes unusual ones, for tests and advanced programs.</summary>
public static class OutputUtilities
{
    public static Output<T> CreateUnknown<T>(T value) => Output.Unknown(value);

    public static Output<T> CreateUnknown<T>(Func<Task<T>> valueFactory)
    {
        return new(UnknownAsync());

        async Task<OutputData> UnknownAsync() => OutputData.Unknown(await valueFactory().ConfigureAwait(false));
    }

    public static Output<T> WithDependency<T>(Output<T> output, Resource resource)
    {
        return new(OutputSteps.DependAsync(output.DataTask, resource));
    }

    public static async Task<bool> GetIsKnownAsync<T>(Output<T> output) => (await output.DataTask.ConfigureAwait(false)).IsKnown;

    public static async Task<T> GetValueAsync<T>(Output<T> output)
    {
        var data = await output.DataTask.ConfigureAwait(false);
        return data.IsKnown ? data.As<T>() : default!;
    }

    public static async Task<ImmutableHashSet<Resource>> GetDependenciesAsync<T>(Output<T> output)
    {
        return (await output.DataTask.ConfigureAwait(false)).Resources;
    }
}
