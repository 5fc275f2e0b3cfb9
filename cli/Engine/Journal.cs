using Pulumirpc;

namespace Lgtm.Cli.Engine;

/// <summary>Messages of the program and the engine, in the order they arrived.</summary>
internal sealed class Journal
{
    private readonly List<LoggedMessage> _messages = [];

    public IEnumerable<LoggedMessage> Errors => _messages.Where(message => message.Severity == LogSeverity.Error);

    public IReadOnlyList<LoggedMessage> Messages => _messages;

    public void Add(LogSeverity severity, string text, string urn, bool beforeAnyResource)
    {
        _messages.Add(new(severity, text, urn, beforeAnyResource));
    }
}
