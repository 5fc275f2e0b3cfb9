using System.Text;
using Lgtm.Cli.Cloud;

namespace Lgtm.Cli.Report;

/// <summary>Passes on what a program prints, line by line, with every known secret masked.</summary>
internal sealed class RedactingWriter(TextWriter inner, KnownSecrets secrets) : TextWriter
{
    private readonly StringBuilder _line = new();

    public override Encoding Encoding => inner.Encoding;

    public override void Write(char value)
    {
        lock (_line)
        {
            if (value != '\n')
            {
                _line.Append(value);
                return;
            }

            PassOn();
        }
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing && _line.Length > 0)
        {
            PassOn();
        }

        base.Dispose(disposing);
    }

    private void PassOn()
    {
        inner.WriteLine(new LeakCheck(secrets).Redact(_line.ToString().TrimEnd('\r')));
        _line.Clear();
    }
}
