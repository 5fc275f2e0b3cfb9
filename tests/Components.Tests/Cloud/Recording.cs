using System.Collections.Immutable;
using Pulumi;
using Pulumi.Utilities;

namespace Components.Tests.Cloud;

/// <summary>Everything that one run of a program declared.</summary>
public sealed class Recording
{
    private Recording(IReadOnlyList<RecordedResource> resources, IReadOnlyList<RecordedCall> calls, IDictionary<string, object?> outputs)
    {
        Resources = resources;
        Calls = calls;
        Outputs = outputs;
        Order = new DependencyOrder(resources);
    }

    public IReadOnlyList<RecordedResource> Resources { get; }

    public IReadOnlyList<RecordedCall> Calls { get; }

    /// <summary>What the program returned as its stack's outputs.</summary>
    public IDictionary<string, object?> Outputs { get; }

    /// <summary>Who waits for whom.</summary>
    public DependencyOrder Order { get; }

    public IReadOnlyList<RecordedResource> All<T>()
        where T : Resource
    {
        return [.. Resources.Where(one => one.Resource is T)];
    }

    /// <summary>The only resource of its kind, or the only one of that name among them.</summary>
    public RecordedResource The<T>(string? name = null)
        where T : Resource
    {
        var found = All<T>().Where(one => name is null || one.Name == name).ToList();
        return found.Count == 1
            ? found[0]
            : throw new InvalidOperationException(
                $"expected one {typeof(T).Name}{(name is null ? string.Empty : $" '{name}'")}, found {found.Count}; declared: {string.Join(", ", Resources)}");
    }

    /// <summary>The component or resource object itself, for its outputs.</summary>
    public T Instance<T>(string? name = null)
        where T : Resource
    {
        return (T)The<T>(name).Resource;
    }

    public IReadOnlyList<RecordedResource> ChildrenOf(Resource parent)
    {
        return [.. Resources.Where(one => ReferenceEquals(one.Parent, parent))];
    }

    internal static async Task<Recording> Of(
        IReadOnlyList<ResourceTransformationArgs> declarations,
        IReadOnlyDictionary<(string Type, string Name), ImmutableDictionary<string, object>> inputs,
        IReadOnlyDictionary<string, ImmutableDictionary<string, Output<object?>>> registeredOutputs,
        IReadOnlyList<RecordedCall> calls,
        IDictionary<string, object?> outputs)
    {
        var resources = new List<RecordedResource>();
        foreach (var declared in declarations.Where(one => one.Resource is not Stack))
        {
            var resource = declared.Resource;
            var urn = await OutputUtilities.GetValueAsync(resource.Urn);
            var dependsOn = await OutputUtilities.GetValueAsync<ImmutableArray<Resource>>(declared.Options.DependsOn);
            resources.Add(new(resource, declared.Options, inputs[(resource.GetResourceType(), resource.GetResourceName())])
            {
                DependsOn = dependsOn.IsDefault ? [] : [.. dependsOn],
                InputDependencies = await InputDependencies.Of(declared.Args),
                RegisteredOutputs = registeredOutputs.TryGetValue(urn, out var registered) ? [.. registered.Keys.Order(StringComparer.Ordinal)] : [],
            });
        }

        return new(resources, calls, outputs);
    }
}
