using System.Text;

namespace Lgtm.Sdk.Generator.Emission;

/// <summary>Indented lines of C#, with LF endings on every machine.</summary>
internal sealed class CodeWriter
{
    private readonly StringBuilder _text = new();
    private int _depth;

    public void Line(string text = "")
    {
        if (text.Length > 0)
        {
            _text.Append(' ', 4 * _depth).Append(text);
        }

        _text.Append('\n');
    }

    /// <summary>A header and its braces around <paramref name="body"/>.</summary>
    public void Block(string header, Action body, string close = "}")
    {
        Line(header);
        Line("{");
        _depth++;
        body();
        _depth--;
        Line(close);
    }

    public override string ToString() => _text.ToString();
}
