using System.Globalization;
using System.Text.RegularExpressions;
using Lgtm.Cli.Engine;

namespace Lgtm.Cli.Commands;

/// <summary>Why a run failed, in the words of the engine and the program.</summary>
internal sealed partial record Outcome(ExitCode ExitCode, IReadOnlyList<string> Problems)
{
    // How the SDK begins the report of an exception that is no message to the user.
    private const string UnhandledException = "Running program '";

    /// <summary>The failure, or null when the run was fine.</summary>
    public static Outcome? Of(OfflineEngine engine, int exitCode)
    {
        var errors = engine.Journal.Errors.ToList();
        if (exitCode == 0 && errors.Count == 0 && engine.Refusals.Count == 0)
        {
            return engine.Registry.StackResource is null ? Failed("the program registered no stack; its entry point has to call Deployment.RunAsync") : null;
        }

        // The program reports a refused call once more, wrapped in the stack of its own.
        var own = errors.Where(error => !engine.Refusals.Exists(refusal => error.Text.Contains(refusal, StringComparison.Ordinal))).Select(error => error.Text);
        var problems = engine.Refusals.Concat(own).Distinct(StringComparer.Ordinal).ToList();
        if (problems.Count == 0)
        {
            problems.Add(string.Create(CultureInfo.InvariantCulture, $"the program ended with exit code {exitCode} and gave no reason; what it printed stands above"));
        }

        var settingsAreBad = errors.Count > 0
            && engine.Refusals.Count == 0
            && engine.Registry.HasOnlyTheStack
            && errors.TrueForAll(error => error.BeforeAnyResource && !error.Text.StartsWith(UnhandledException, StringComparison.Ordinal));
        return new(settingsAreBad ? ExitCode.BadSettings : ExitCode.ProgramFailed, problems);
    }

    public string Text(string stack)
    {
        var heading = Problems.All(problem => RefusedArguments().IsMatch(problem)) ? $"the program gave a component wrong arguments for stack '{stack}'; nothing was previewed"
            : ExitCode == ExitCode.BadSettings ? $"the settings of stack '{stack}' are wrong; nothing was previewed"
            : $"the program failed for stack '{stack}'";
        return $"lgtm: {heading}\n\n{string.Join('\n', Problems.Select(problem => problem.TrimEnd()))}";
    }

    // How a component lists what is wrong with its arguments: the program is to be changed, not the stack file.
    [GeneratedRegex(@"^\w+( '[^'\n]*')? cannot be created:\n", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex RefusedArguments();

    private static Outcome Failed(string problem)
    {
        return new(ExitCode.ProgramFailed, [problem]);
    }
}
