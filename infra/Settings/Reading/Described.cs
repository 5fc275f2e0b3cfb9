namespace Lgtm.Infra.Settings;

/// <summary>What a message says instead of a value that is too long to be repeated, or must not be repeated.</summary>
internal sealed record Described(string Text);
