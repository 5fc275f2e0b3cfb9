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

    public static async Task<int> AsChildAsync(string program, Project project, IReadOnlyDictionary<string, string> environment, TextWriter messages)
    {
        var start = StartOf(program, project);
        start.WorkingDirectory = Directory.Exists(project.ProgramDirectory) ? project.ProgramDirectory : project.Directory;
        start.RedirectStandardOutput = true;
        start.RedirectStandardError = true;
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        using var child = Process.Start(start) ?? throw new CliException(ExitCode.ProgramFailed, $"'{start.FileName}' did not start");
        await Task.WhenAll(PassOnAsync(child.StandardOutput, messages), PassOnAsync(child.StandardError, messages), child.WaitForExitAsync());
        return child.ExitCode;
    }

    private static ProcessStartInfo StartOf(string program, Project project)
    {
        var binary = File.Exists(program) ? Path.GetFullPath(program) : project.Binary;
        return binary switch
        {
            null => new("dotnet", [BuiltProgram.In(ProjectDirectory(program, project))]),
            _ when binary.EndsWith(".dll", StringComparison.OrdinalIgnoreCase) => new("dotnet", [binary]),
            _ => new(binary),
        };
    }

    // The directory may be the program's own or the project's, whose `main` leads to the program.
    private static string ProjectDirectory(string program, Project project)
    {
        return Directory.EnumerateFiles(program, "*.*proj").Any() ? program : project.ProgramDirectory;
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
