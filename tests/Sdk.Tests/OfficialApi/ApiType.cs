namespace Sdk.Tests.OfficialApi;

/// <summary>A type as a listing shows it: the line that declares it, what it derives from, and a line for each member.</summary>
internal sealed record ApiType(string Declaration, IReadOnlySet<string> Bases, IReadOnlySet<string> Members);
