namespace Pulumi.Serialization;

/// <summary>The output properties of a resource that is being constructed, by the names that the engine knows.</summary>
internal sealed class OutputSources(Resource resource)
{
    private readonly Dictionary<string, OutputCompletionSource> _sources = new(StringComparer.Ordinal);

    public IReadOnlyDictionary<string, OutputCompletionSource> All => _sources;

    /// <summary>Data for an output of values of a type, to be completed when the engine has answered.</summary>
    public Task<OutputData> Open(string name, Type type)
    {
        var source = new OutputCompletionSource(type, resource);
        _sources.Add(name, source);
        return source.Data;
    }
}
