using System.Collections.Immutable;

namespace Pulumi.Serialization;

/// <summary>The other end of an output property: whoever registers the resource says what its value is.</summary>
internal sealed class OutputCompletionSource(Type targetType, Resource resource)
{
    private readonly ImmutableHashSet<Resource> _resources = [resource];
    private readonly TaskCompletionSource<OutputData> _completion = new();

    public Type TargetType => targetType;

    public Task<OutputData> Data => _completion.Task;

    // What goes on from here to another resource is the type's default, 0 for a number, and not an absent value.
    private object? Default => targetType.IsValueType ? Activator.CreateInstance(targetType) : null;

    /// <summary>Gives every output property of a resource an output that is still to be completed.</summary>
    /// <param name="own">Whether the engine knows the values of the class's own outputs, too. A local component assigns them itself.</param>
    public static IReadOnlyDictionary<string, OutputCompletionSource> InitializeOutputs(Resource resource, bool own)
    {
        var outputs = new OutputSources(resource);
        if (own)
        {
            resource.OpenOutputs(outputs);
        }
        else
        {
            resource.OpenIdentity(outputs);
        }

        return outputs.All;
    }

    public void TrySetException(Exception exception) => _completion.TrySetException(exception);

    public void TrySetDefaultResult(bool isKnown) => _completion.TrySetResult(new(_resources, Default, isKnown, IsSecret: false));

    public void SetStringValue(string value, bool isKnown) => _completion.SetResult(new(_resources, value, isKnown, IsSecret: false));

    public void SetValue(OutputData data) =>
        _completion.SetResult(data with { Value = data.Value ?? Default, Resources = _resources.Union(data.Resources) });
}
