namespace Lgtm.Cli;

/// <summary>Ends the tool with a message for a person and the exit code that goes with it.</summary>
internal sealed class CliException(ExitCode exitCode, string message) : Exception(message)
{
    public ExitCode ExitCode { get; } = exitCode;
}
