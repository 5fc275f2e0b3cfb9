using Pulumi;

namespace Lgtm.Components.Resources;

/// <summary>An empty list says "none" to AWS, where an absent one leaves the matter open, which is what a caller without wishes means.</summary>
internal static class AbsentWhenEmpty
{
    public static InputList<T>? OrAbsent<T>(this IReadOnlyCollection<T> values)
    {
        if (values.Count == 0)
        {
            return null;
        }

        return values.ToArray();
    }

    public static InputMap<string>? OrAbsent(this Dictionary<string, string> values)
    {
        if (values.Count == 0)
        {
            return null;
        }

        return values;
    }
}
