using Lgtm.Cli.Engine;

namespace Lgtm.Cli.Report;

/// <summary>A Helm release as it would be installed.</summary>
internal sealed record PlannedRelease(string Name, string Chart, string Version, string Namespace, string Repository, RecordedResource Resource);
