using Pulumirpc;

namespace Lgtm.Cli.Engine;

/// <summary>One message of the program or the engine.</summary>
internal sealed record LoggedMessage(LogSeverity Severity, string Text, string Urn, bool BeforeAnyResource);
