using Lgtm.Cli.Commands;

namespace Cli.Tests.Commands;

public sealed class CommandLineTests
{
    [Theory]
    [InlineData("--help")]
    [InlineData("-h")]
    [InlineData("help")]
    public async Task Help_ListsTheCommands(string argument)
    {
        var (exitCode, output, _) = await RunAsync(argument);

        exitCode.ShouldBe(0);
        output.ShouldContain("preview    run the program against a simulated cloud");
    }

    [Fact]
    public async Task HelpOfPreview_NamesEveryOptionAndExitCode()
    {
        var (exitCode, output, _) = await RunAsync("preview", "--help");

        exitCode.ShouldBe(0);
        foreach (var word in (string[])["--stack", "--out", "--json", "--unknown", "--program", "--today", "--verbose", "1 bad settings", "2 the program failed"])
        {
            output.ShouldContain(word);
        }
    }

    [Fact]
    public async Task Version_IsOneLine()
    {
        var (exitCode, output, _) = await RunAsync("--version");

        exitCode.ShouldBe(0);
        output.Trim().ShouldMatch(@"^lgtm \d+\.\d+\.\d+$");
    }

    [Theory]
    [InlineData("did you mean 'preview'?", "previw", "-s", "dev")]
    [InlineData("did you mean '--stack'?", "preview", "--stak", "dev")]
    [InlineData("--stack is missing", "preview")]
    [InlineData("--stack is given without a value", "preview", "--stack")]
    [InlineData("--out is given without a value", "preview", "-s", "dev", "--out", "--json")]
    [InlineData("got '--json=yes', expected an option", "preview", "-s", "dev", "--json=yes")]
    [InlineData("--today: got '30.11.2026', expected a date such as 2026-11-30", "preview", "-s", "dev", "--today", "30.11.2026")]
    [InlineData("no command was given")]
    public async Task WrongUsage_EndsWith64AndSaysWhatToDo(string expected, params string[] arguments)
    {
        var (exitCode, output, errors) = await RunAsync(arguments);

        exitCode.ShouldBe(64);
        output.ShouldBeEmpty();
        errors.ShouldContain(expected);
        errors.ShouldContain("sage: lgtm");
    }

    [Fact]
    public async Task Stack_ThatDoesNotExist_ListsThoseThatDo()
    {
        using var project = new TemporaryProject();
        await File.WriteAllTextAsync(Path.Combine(project.Root, "stacks", "Pulumi.prod.yaml"), "config: {}\n");

        var (exitCode, _, errors) = await RunAsync("preview", "-s", "prd");

        exitCode.ShouldBe(64);
        errors.ShouldContain("there is no stack 'prd'; did you mean 'prod'? the stacks are: dev, prod");
    }

    [Fact]
    public async Task StackFile_ThatIsNoYaml_IsABadSettingWithItsPlace()
    {
        using var project = new TemporaryProject("config:\n  a: 1\n  a: 2\n");

        var (exitCode, _, errors) = await RunAsync("preview", "--stack=dev");

        exitCode.ShouldBe(1);
        errors.ShouldContain("Pulumi.dev.yaml:3:3: got key 'a' twice");
    }

    [Theory]
    [InlineData("config:\n\ta: 1\n", "2:1")]
    [InlineData("# ours\nconfig:\n  a: 1\n\tb: 2\n", "4:1")]
    [InlineData("config:\n  a:\n    b: 1\n  \tc: 2\n", "4:3")]
    [InlineData("config:\n  a: |\n    x\n\t\n  b:\n  \t- 1\n", "6:3")]
    public async Task StackFile_WithATab_IsABadSettingWhereTheTabStands(string stackFile, string place)
    {
        using var project = new TemporaryProject(stackFile);

        var (exitCode, _, errors) = await RunAsync("preview", "--stack=dev");

        exitCode.ShouldBe(1);
        errors.ShouldContain($"Pulumi.dev.yaml:{place}: got a tab in the indentation, expected spaces");
    }

    [Theory]
    [InlineData("aws:region: eu-west-1\nlgtm:environment:\n  name: dev\n", "`aws:region` stands outside `config:`, where no setting is read; start the file with a line `config:` and indent all settings below it")]
    [InlineData("config:\n  aws:region: eu-west-1\nlgtm:environment:\n  name: dev\n", "`lgtm:environment` stands outside `config:`, where no setting is read; indent all settings below it")]
    [InlineData("config:\n  acme:environment: { name: dev }\n  acme:cluster: {}\n", "the file has sections of `acme:` (`acme:cluster`), and this program reads `lgtm:`; write `lgtm:cluster`, and so with the others")]
    [InlineData("config:\n  environment: { name: dev }\n", "the file has sections of `shop:` (`shop:environment`), and this program reads `lgtm:`; write `lgtm:environment`, and so with the others")]
    public async Task StackFile_WithSettingsInTheWrongPlace_IsOneProblem(string stackFile, string expected)
    {
        using var project = new TemporaryProject(stackFile);

        var (exitCode, output, errors) = await RunAsync("preview", "--stack=dev");

        exitCode.ShouldBe(1);
        output.ShouldBeEmpty();
        errors.ShouldBe($"lgtm: {Path.Combine(project.Root, "stacks", "Pulumi.dev.yaml")}: {expected}{Environment.NewLine}");
    }

    [Fact]
    public async Task Program_ThatDoesNotExist_IsWrongUsage()
    {
        var (exitCode, _, errors) = await RunAsync("preview", "-s", "dev", "--program", "no/such/place");

        exitCode.ShouldBe(64);
        errors.ShouldContain("--program: got 'no/such/place'");
    }

    [Fact]
    public async Task OutputDirectory_ThatCannotBeMade_FailsWithTheReason()
    {
        using var project = new TemporaryProject();
        var file = Path.Combine(project.Root, "Pulumi.yaml");
        Environment.CurrentDirectory = AppContext.BaseDirectory;

        var (exitCode, _, errors) = await RunAsync("preview", "-s", "dev", "--out", Path.Combine(file, "below"));

        exitCode.ShouldBe(2);
        errors.ShouldContain(file);
        errors.ShouldNotContain("   at ");
    }

    private static async Task<(int ExitCode, string Output, string Errors)> RunAsync(params string[] arguments)
    {
        using var output = new StringWriter();
        using var errors = new StringWriter();
        var exitCode = await CommandLine.RunAsync(arguments, output, errors);
        return (exitCode, output.ToString(), errors.ToString());
    }
}
