using System.Globalization;

namespace Lgtm.Cli.Commands;

/// <summary>What a person asked of <c>lgtm preview</c>.</summary>
internal sealed record PreviewOptions
{
    private static readonly string[] Names = ["--stack", "--out", "--json", "--unknown", "--program", "--today", "--verbose", "--help"];

    public string Stack { get; private init; } = "";

    public string? Out { get; private init; }

    public string? Program { get; private init; }

    /// <summary>The day by which support dates are judged. Null: today.</summary>
    public DateOnly? Today { get; private init; }

    public bool Json { get; private init; }

    public bool Unknown { get; private init; }

    public bool Verbose { get; private init; }

    public static PreviewOptions Parse(ReadOnlySpan<string> args)
    {
        var options = new PreviewOptions();
        for (var i = 0; i < args.Length; i++)
        {
            var (name, attached) = Split(args[i]);
            options = name switch
            {
                "-s" or "--stack" => options with { Stack = ValueOf(name, attached, args, ref i) },
                "-o" or "--out" => options with { Out = ValueOf(name, attached, args, ref i) },
                "--program" => options with { Program = ValueOf(name, attached, args, ref i) },
                "--today" => options with { Today = DateOf(name, ValueOf(name, attached, args, ref i)) },
                "--json" when attached is null => options with { Json = true },
                "--unknown" when attached is null => options with { Unknown = true },
                "--verbose" when attached is null => options with { Verbose = true },
                _ => throw Wrong($"preview: got '{args[i]}', expected an option; {Suggestion.For(name, Names)}"),
            };
        }

        return options.Stack.Length > 0 ? options : throw Wrong("preview: --stack is missing; ");
    }

    private static (string Name, string? Attached) Split(string argument)
    {
        var equals = argument.IndexOf('=', StringComparison.Ordinal);
        return argument.StartsWith("--", StringComparison.Ordinal) && equals > 0 ? (argument[..equals], argument[(equals + 1)..]) : (argument, null);
    }

    private static string ValueOf(string name, string? attached, ReadOnlySpan<string> args, ref int position)
    {
        var value = attached ?? (position + 1 < args.Length ? args[++position] : "");
        return value.Length > 0 && (attached is not null || value[0] != '-') ? value : throw Wrong($"preview: {name} is given without a value; ");
    }

    private static DateOnly DateOf(string name, string value)
    {
        return DateOnly.TryParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            ? date
            : throw Wrong($"preview: {name}: got '{value}', expected a date such as 2026-11-30; ");
    }

    private static CliException Wrong(string problem)
    {
        return new(ExitCode.Usage, $"{problem}see `lgtm preview --help`\nusage: lgtm preview --stack <name> [--out <dir>] [--json] [--unknown] [--program <dir>] [--today <date>] [--verbose]");
    }
}
