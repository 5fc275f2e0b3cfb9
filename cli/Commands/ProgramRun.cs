using System.ComponentModel;
using System.Diagnostics;
using Lgtm.Cli.Stacks;

namespace Lgtm.Cli.Commands;

/// <summary>Runs a program to its end and gives its exit code. What the program prints goes where messages go, never into the report.</summary>
internal static class ProgramRun
{
    public static async Task<int> InProcessAsync(Func<Task<int>> program, Project project, IReadOnlyDictionary<string, string> environment, TextWriter messages)
    {
        foreach (var (name, value) in environment)
        {
            Environment.SetEnvironmentVariable(name, value);
        }

        var (console, directory) = (Console.Out, Environment.CurrentDirectory);
        Console.SetOut(messages);
        if (Directory.Exists(project.ProgramDirectory))
        {
            Environment.CurrentDirectory = project.ProgramDirectory;
        }

        try
        {
            return await program();
        }
        finally
        {
            Console.SetOut(console);
            Environment.CurrentDirectory = directory;
        }
    }

    public static async Task<int> AsChildAsync(GivenProgram program, Project project, IReadOnlyDictionary<string, string> environment, TextWriter messages)
    {
        var start = StartOf(program, project, messages);
        start.WorkingDirectory = Directory.Exists(project.ProgramDirectory) ? project.ProgramDirectory : project.Directory;
        start.RedirectStandardOutput = true;
        start.RedirectStandardError = true;
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        using var child = Started(start);
        await Task.WhenAll(PassOnAsync(child.StandardOutput, messages), PassOnAsync(child.StandardError, messages), child.WaitForExitAsync());
        return child.ExitCode;
    }

    private static ProcessStartInfo StartOf(GivenProgram program, Project project, TextWriter messages)
    {
        var binary = program.Compiled ?? project.Binary;
        if (binary is null)
        {
            return new("dotnet", [Built(ProjectDirectory(program.Directory, project), messages)]);
        }

        return binary.EndsWith(".dll", StringComparison.OrdinalIgnoreCase) ? new("dotnet", [binary]) : new(binary);
    }

    private static string Built(string directory, TextWriter messages)
    {
        var built = BuiltProgram.In(directory);
        if (NewerSource.Than(built, directory) is { } source)
        {
            messages.WriteLine($"warning: this previews an old build: {Path.GetRelativePath(directory, source)} is newer than {Path.GetRelativePath(directory, built)}; run `dotnet build {directory}`");
        }

        return built;
    }

    private static Process Started(ProcessStartInfo start)
    {
        try
        {
            return Process.Start(start) ?? throw new CliException(ExitCode.ProgramFailed, $"'{start.FileName}' did not start");
        }
        catch (Win32Exception problem)
        {
            throw new CliException(ExitCode.ProgramFailed, $"the program did not start: {problem.Message}");
        }
    }

    // The directory may be the program's own or the project's, whose `main` leads to the program.
    private static string ProjectDirectory(string directory, Project project)
    {
        return Directory.EnumerateFiles(directory, "*.*proj").Any() ? directory : project.ProgramDirectory;
    }

    private static async Task PassOnAsync(StreamReader from, TextWriter to)
    {
        while (await from.ReadLineAsync() is { } line)
        {
            lock (to)
            {
                to.WriteLine(line);
            }
        }
    }
}
