namespace Lgtm.Cli.Report;

/// <summary>Colour for a terminal; plain text everywhere else.</summary>
internal sealed class Ink(bool colour)
{
    public static Ink For(TextWriter output)
    {
        var isTerminal = ReferenceEquals(output, Console.Out) && !Console.IsOutputRedirected;
        return new(isTerminal && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR")));
    }

    public string Strong(string text)
    {
        return Paint(text, "1");
    }

    public string Faint(string text)
    {
        return Paint(text, "2");
    }

    public string Warning(string text)
    {
        return Paint(text, "33");
    }

    private string Paint(string text, string code)
    {
        return colour ? $"\e[{code}m{text}\e[0m" : text;
    }
}
