using Pulumi;

namespace Lgtm.Components.Validation;

/// <summary>Arguments of a component were refused; nothing of that component was registered.</summary>
public sealed class InvalidComponentArgsException : RunException
{
    internal InvalidComponentArgsException(string component, IReadOnlyList<string> problems)
        : base($"{component} cannot be created:{string.Concat(problems.Select(problem => $"\n  - {problem}"))}")
    {
        Problems = problems;
    }

    /// <summary>Every problem found, each as <c>path: got 'value', expected rule; fix</c>.</summary>
    public IReadOnlyList<string> Problems { get; }
}
