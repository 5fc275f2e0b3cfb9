using Pulumi.Engine;
using Pulumirpc;

namespace Pulumi;

/// <summary>Turns a provider's refusals of a call into a failure of the program.</summary>
internal static class CallFailures
{
    /// <summary>Says which call it was that the engine refused.</summary>
    public static async Task<T> NamedAsync<T>(string call, Task<T> response)
    {
        try
        {
            return await response;
        }
        catch (RpcException refused)
        {
            throw Refusal.OfCall(call, refused);
        }
    }

    public static void ThrowIfAny(string call, IReadOnlyCollection<CheckFailure> failures)
    {
        if (failures.Count > 0)
        {
            var reasons = string.Join("; ", failures.Select(failure => $"{failure.Reason} ({failure.Property})"));
            throw new InvalidOperationException($"{call} failed: {reasons}");
        }
    }
}
