using Pulumi;

namespace Lgtm.Infra.Settings;

/// <summary>The stack file was refused; nothing was registered.</summary>
internal sealed class InvalidSettingsException : RunException
{
    /// <summary>How the message begins, for a reader of the text alone.</summary>
    public const string Title = "The settings of this stack cannot be used, and nothing was created.";

    public InvalidSettingsException(IReadOnlyList<string> problems)
        : base($"{Title} {Counted(problems.Count)} in the stack file{string.Concat(problems.Select(problem => $"\n  - {problem}"))}")
    {
        Problems = problems;
    }

    /// <summary>Every problem found, each as <c>path: got 'value', expected rule; fix</c>.</summary>
    public IReadOnlyList<string> Problems { get; }

    private static string Counted(int problems)
    {
        return problems == 1 ? "1 problem" : $"{problems} problems";
    }
}
