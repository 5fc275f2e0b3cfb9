using Pulumi;

namespace Sdk.Tests.Values;

/// <summary>The value of an output as the type that a program sees.</summary>
internal static class Typed
{
    public static async Task<T> ValueAsync<T>(this Output<T> output) => (await output.DataTask).As<T>();
}
