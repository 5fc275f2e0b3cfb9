namespace Components.Tests.Lgtm.Promises;

/// <summary>Something that operators rely on, checked on values documents without the code that makes them.</summary>
/// <param name="Name">The promise, in plain words.</param>
/// <param name="Broken">Where it is broken; nothing when it is kept.</param>
internal sealed record Promise(string Name, Func<PlannedValues, IEnumerable<string>> Broken)
{
    public override string ToString()
    {
        return Name;
    }
}
