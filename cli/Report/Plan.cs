using Google.Protobuf.WellKnownTypes;
using Lgtm.Cli.Engine;

namespace Lgtm.Cli.Report;

/// <summary>
/// What a run recorded, in an order that does not depend on which registration arrived first: parents before children, siblings by name and type.
/// </summary>
internal sealed class Plan
{
    private readonly ILookup<string?, RecordedResource> _children;

    private Plan(Registry registry)
    {
        Stack = registry.Stack;
        Project = registry.Project;
        Root = registry.StackResource!;
        _children = registry.Resources
            .Where(resource => !resource.IsStack)
            .OrderBy(resource => resource.Name, StringComparer.Ordinal)
            .ThenBy(resource => resource.Type, StringComparer.Ordinal)
            .ToLookup(resource => resource.Parent, StringComparer.Ordinal);
        Resources = [Root, .. DescendantsOf(Root)];
        Invokes = [.. registry.Invokes
            .OrderBy(invoke => invoke.Request.Tok, StringComparer.Ordinal)
            .ThenBy(invoke => invoke.Request.Parent, StringComparer.Ordinal)
            .ThenBy(invoke => WireJson.TextOf(invoke.Request.Args), StringComparer.Ordinal)];
    }

    public string Stack { get; }

    public string Project { get; }

    public RecordedResource Root { get; }

    public IReadOnlyList<RecordedResource> Resources { get; }

    public IReadOnlyList<RecordedInvoke> Invokes { get; }

    public Struct Outputs => Root.Outputs;

    public static Plan Of(Registry registry)
    {
        return new(registry);
    }

    public IEnumerable<RecordedResource> ChildrenOf(RecordedResource resource)
    {
        return _children[resource.Urn];
    }

    public IEnumerable<RecordedResource> DescendantsOf(RecordedResource resource)
    {
        return ChildrenOf(resource).SelectMany(child => DescendantsOf(child).Prepend(child));
    }
}
