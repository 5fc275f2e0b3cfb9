using System.Globalization;

namespace Lgtm.Components.Validation;

/// <summary>Collects what is wrong with one component's arguments, so that all of it is reported at once.</summary>
internal sealed class Problems(string component)
{
    private readonly List<string> found = [];

    public Problems Unless(bool holds, string path, object? value, string expected, string fix)
    {
        if (!holds)
        {
            found.Add($"{path}: got '{Shown(value)}', expected {expected}; {fix}");
        }

        return this;
    }

    /// <summary>Adds the problems of a nested argument, whose paths are already complete.</summary>
    public Problems Include(IEnumerable<string> problems)
    {
        found.AddRange(problems);
        return this;
    }

    public void ThrowIfAny()
    {
        if (found.Count > 0)
        {
            throw new InvalidComponentArgsException(component, found);
        }
    }

    private static string Shown(object? value)
    {
        return value switch
        {
            null => "nothing",
            string text => text,
            System.Collections.IEnumerable items => string.Join(", ", items.Cast<object?>()),
            _ => Convert.ToString(value, CultureInfo.InvariantCulture) ?? string.Empty,
        };
    }
}
