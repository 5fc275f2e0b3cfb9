using Pulumi;
using Pulumi.Utilities;

namespace Components.Tests.Cloud;

/// <summary>Looks into an output once its program has ended.</summary>
public static class OutputReading
{
    public static Task<T> Value<T>(this Output<T> output)
    {
        return OutputUtilities.GetValueAsync(output);
    }

    public static Task<bool> IsKnown<T>(this Output<T> output)
    {
        return OutputUtilities.GetIsKnownAsync(output);
    }

    public static Task<bool> IsSecret<T>(this Output<T> output)
    {
        return Output.IsSecretAsync(output);
    }

    /// <summary>Logical names of the resources that the output waits for.</summary>
    public static async Task<IReadOnlyList<string>> WaitsFor<T>(this Output<T> output)
    {
        var resources = await OutputUtilities.GetDependenciesAsync(output);
        return [.. resources.Select(one => one.GetResourceName()).Order(StringComparer.Ordinal)];
    }
}
