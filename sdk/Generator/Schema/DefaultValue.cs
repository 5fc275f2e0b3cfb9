namespace Lgtm.Sdk.Generator.Schema;

/// <summary>What an argument is before the caller sets it: a C# literal, or the first of some environment variables.</summary>
internal sealed record DefaultValue(string? Literal, IReadOnlyList<string> Environment);
