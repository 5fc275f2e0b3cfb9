using System.Reflection;

namespace Lgtm.Cli.Commands;

/// <summary>Chooses the command and turns its failure into a message and an exit code.</summary>
internal static class CommandLine
{
    private static readonly string[] Commands = ["preview", "capacity", "--help", "--version"];

    public static async Task<int> RunAsync(string[] args, TextWriter output, TextWriter errors)
    {
        try
        {
            return (int)await DispatchAsync(args, output, errors);
        }
        catch (CliException problem)
        {
            await errors.WriteLineAsync($"lgtm: {problem.Message}");
            return (int)problem.ExitCode;
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            await errors.WriteLineAsync($"lgtm: {problem.Message}");
            return (int)ExitCode.ProgramFailed;
        }
    }

    private static async Task<ExitCode> DispatchAsync(string[] args, TextWriter output, TextWriter errors)
    {
        switch (args)
        {
            case ["-h" or "--help" or "help"]:
                await output.WriteAsync(Usage.Tool);
                return ExitCode.Success;
            case ["--version"]:
                await output.WriteLineAsync($"lgtm {Version()}");
                return ExitCode.Success;
            case ["help", "preview"]:
            case ["preview", ..] when args.Contains("-h", StringComparer.Ordinal) || args.Contains("--help", StringComparer.Ordinal):
                await output.WriteAsync(Usage.Preview);
                return ExitCode.Success;
            case ["preview", ..]:
                return await new PreviewCommand(PreviewOptions.Parse(args.AsSpan(1)), output, errors).RunAsync();
            case ["help", "capacity"]:
            case ["capacity", ..] when args.Contains("-h", StringComparer.Ordinal) || args.Contains("--help", StringComparer.Ordinal):
                await output.WriteAsync(Usage.Capacity);
                return ExitCode.Success;
            case ["capacity", ..]:
                return await CapacityCommand.RunAsync(CapacityOptions.Parse(args.AsSpan(1)), output);
            case []:
                throw new CliException(ExitCode.Usage, "no command was given; try `lgtm preview --stack <name>`\n" + Usage.Tool.TrimEnd());
            default:
                throw new CliException(ExitCode.Usage, $"got '{args[0]}', expected a command; {Suggestion.For(args[0], Commands)}see `lgtm --help`\nusage: lgtm <command> [options]");
        }
    }

    private static string Version()
    {
        var version = typeof(CommandLine).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "0.0.0";
        return version.Split('+')[0];
    }
}
