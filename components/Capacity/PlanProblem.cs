namespace Lgtm.Components.Capacity;

/// <summary>Why there can be no such plan.</summary>
/// <param name="Path">What is wrong, such as <c>workloads.loki-ingester.replicas</c>.</param>
/// <param name="Got">The value.</param>
/// <param name="Expected">What would do.</param>
/// <param name="Fix">What to do.</param>
public sealed record PlanProblem(string Path, string Got, string Expected, string Fix)
{
    /// <summary>All of it: <c>path: got 'value', expected rule; fix</c>.</summary>
    public string Text => $"{Path}: got '{Got}', expected {Expected}; {Fix}";

    internal static PlanProblem For(string path, int got, FormattableString expected, FormattableString fix)
    {
        return new(path, FormattableString.Invariant($"{got}"), FormattableString.Invariant(expected), FormattableString.Invariant(fix));
    }
}
