using Lgtm.Cli;
using Lgtm.Cli.Commands;

namespace Cli.Tests.Commands;

/// <summary>A Pulumi project on disk for one test, with the current directory inside it.</summary>
internal sealed class TemporaryProject : IDisposable
{
    private readonly string _before = Environment.CurrentDirectory;

    public TemporaryProject(string stackFile = "config:\n  aws:region: eu-west-1\n", string? projectFile = null)
    {
        Root = Directory.CreateTempSubdirectory("lgtm-preview-").FullName;
        Directory.CreateDirectory(Path.Combine(Root, "stacks"));
        File.WriteAllText(Path.Combine(Root, "Pulumi.yaml"), projectFile ?? "name: shop\nruntime: dotnet\nstackConfigDir: stacks\n");
        File.WriteAllText(Path.Combine(Root, "stacks", "Pulumi.dev.yaml"), stackFile);
        Environment.CurrentDirectory = Root;
    }

    public string Root { get; }

    public string Out => Path.Combine(Root, "out");

    public static async Task<PreviewResult> PreviewAsync(Func<Task<int>> program, params string[] arguments)
    {
        using var output = new StringWriter();
        using var errors = new StringWriter();
        try
        {
            var options = PreviewOptions.Parse([.. arguments, "--stack", "dev"]);
            var exitCode = await new PreviewCommand(options, output, errors, program).RunAsync();
            return new(exitCode, output.ToString(), errors.ToString());
        }
        catch (CliException problem)
        {
            return new(problem.ExitCode, output.ToString(), errors + problem.Message);
        }
    }

    public string Written(string file)
    {
        return File.ReadAllText(Path.Combine(Out, file));
    }

    public void Dispose()
    {
        Environment.CurrentDirectory = _before;
        Directory.Delete(Root, recursive: true);
    }
}
