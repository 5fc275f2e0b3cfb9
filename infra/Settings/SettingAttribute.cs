namespace Lgtm.Infra.Settings;

/// <summary>What a person needs to know about one key of a stack file: the source of error messages, of docs/settings.md and of stacks/lgtm.schema.json.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class SettingAttribute(string meaning, string allowed) : Attribute
{
    public string Meaning { get; } = meaning;

    public string Allowed { get; } = allowed;

    /// <summary>What happens when an optional key is left out. Required keys have none.</summary>
    public string? Absent { get; init; }

    /// <summary>What else is worth knowing before the value is chosen. Default: nothing.</summary>
    public string? About { get; init; }

    /// <summary>When the value should change, and what the change does. Sections have none.</summary>
    public string? Change { get; init; }

    /// <summary>What the text, or each text of a list, looks like, as a regular expression. Default: any text.</summary>
    public string? Pattern { get; init; }
}
