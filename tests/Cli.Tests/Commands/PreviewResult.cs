using Lgtm.Cli;

namespace Cli.Tests.Commands;

/// <summary>What a preview ended with and printed.</summary>
internal sealed record PreviewResult(ExitCode ExitCode, string Output, string Errors);
