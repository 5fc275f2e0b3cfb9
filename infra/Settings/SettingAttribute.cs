namespace Lgtm.Infra.Settings;

/// <summary>What a person needs to know about one key of a stack file: the source of error messages and of docs/settings.md.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class SettingAttribute(string meaning, string allowed) : Attribute
{
    public string Meaning { get; } = meaning;

    public string Allowed { get; } = allowed;

    /// <summary>What happens when an optional key is left out. Required keys have none.</summary>
    public string? Absent { get; init; }
}
