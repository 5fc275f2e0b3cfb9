namespace Lgtm.Infra.Settings;

/// <summary>A group of keys that knows which values go together.</summary>
internal interface ISection
{
    public IEnumerable<Rule> Rules();
}
