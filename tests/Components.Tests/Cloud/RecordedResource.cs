using System.Collections.Immutable;
using Pulumi;

namespace Components.Tests.Cloud;

/// <summary>One resource as the program declared it.</summary>
public sealed record RecordedResource(Resource Resource, ResourceOptions Options, ImmutableDictionary<string, object> Inputs)
{
    public string Type => Resource.GetResourceType();

    public string Name => Resource.GetResourceName();

    /// <summary>The component that it belongs to; nothing when that is the stack.</summary>
    public Resource? Parent => Options.Parent is Stack ? null : Options.Parent;

    public string? ParentName => Parent?.GetResourceName();

    public bool Protected => Options.Protect == true;

    public bool RetainedOnDelete => Options.RetainOnDelete == true;

    /// <summary>What its options say it waits for.</summary>
    public required IReadOnlyList<Resource> DependsOn { get; init; }

    /// <summary>The resources whose outputs stand in its inputs.</summary>
    public required IReadOnlyList<Resource> InputDependencies { get; init; }

    /// <summary>Names on the wire of the outputs that a component registered.</summary>
    public required IReadOnlyList<string> RegisteredOutputs { get; init; }

    public IEnumerable<string> DependsOnNames => DependsOn.Select(one => one.GetResourceName());

    /// <summary>The input at a path of names and indices, or nothing: <c>At("rules", 0, "status")</c>. A property that holds anything unknown is absent.</summary>
    public object? At(params object[] path)
    {
        object? here = Inputs;
        foreach (var step in path)
        {
            here = (here, step) switch
            {
                (ImmutableDictionary<string, object> map, string key) => map.GetValueOrDefault(key),
                (ImmutableArray<object> list, int index) when index < list.Length => list[index],
                _ => null,
            };
        }

        return here;
    }

    public string? Text(params object[] path)
    {
        return At(path) as string;
    }

    public override string ToString()
    {
        return $"{Type} '{Name}'";
    }
}
