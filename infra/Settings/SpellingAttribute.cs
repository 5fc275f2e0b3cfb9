namespace Lgtm.Infra.Settings;

/// <summary>How a choice is written in a stack file when it has a name of its own outside this program.</summary>
[AttributeUsage(AttributeTargets.Field)]
internal sealed class SpellingAttribute(string text) : Attribute
{
    public string Text { get; } = text;
}
