using System.Diagnostics.CodeAnalysis;

namespace Lgtm.Cli.Engine;

/// <summary>What the program has registered so far, and the rules a new registration has to keep.</summary>
internal sealed class Registry(string stack, string project)
{
    private readonly Dictionary<string, RecordedResource> _byUrn = new(StringComparer.Ordinal);
    private readonly List<RecordedInvoke> _invokes = [];

    public string Stack => stack;

    public string Project => project;

    public IReadOnlyCollection<RecordedResource> Resources => _byUrn.Values;

    public IReadOnlyList<RecordedInvoke> Invokes => _invokes;

    public RecordedResource? StackResource { get; private set; }

    public bool HasOnlyTheStack => _byUrn.Count == (StackResource is null ? 0 : 1);

    public bool TryGet(string urn, [NotNullWhen(true)] out RecordedResource? resource)
    {
        return _byUrn.TryGetValue(urn, out resource);
    }

    /// <summary>URN of a new resource under the given parent (empty: the stack).</summary>
    public (string Urn, RecordedResource? Parent) Place(string type, string name, string parentUrn)
    {
        if (name.Length == 0)
        {
            throw new RefusedException($"a resource of type '{type}' has no name; give it one that is unique among its siblings", GrpcStatus.InvalidArgument);
        }

        if (type.Split(':').Length != 3)
        {
            throw new RefusedException($"resource '{name}': got type '{type}', expected <package>:<module>:<name>", GrpcStatus.InvalidArgument);
        }

        var parent = ParentOf(name, parentUrn);
        var urn = Urn.For(stack, project, parent?.Urn, type, name);
        return _byUrn.ContainsKey(urn)
            ? throw new RefusedException($"Duplicate resource URN '{urn}'; try giving it a unique name")
            : (urn, parent);
    }

    public void RequireKnown(string urn, string referenced, string role)
    {
        if (!_byUrn.ContainsKey(referenced))
        {
            throw new RefusedException($"{urn}: the {role} '{referenced}' is not registered; create it before the resource that refers to it");
        }
    }

    public void Add(RecordedResource resource)
    {
        if (resource.IsStack)
        {
            StackResource = StackResource is null
                ? resource
                : throw new RefusedException($"the stack is already registered as '{StackResource.Urn}'; a program has one stack");
        }

        _byUrn.Add(resource.Urn, resource);
    }

    public void Add(RecordedInvoke invoke)
    {
        _invokes.Add(invoke);
    }

    /// <summary>The provider behind a reference <c>urn::id</c>; null when the reference is empty, so that the default provider serves.</summary>
    public RecordedResource? ProviderOf(string subject, string reference)
    {
        if (reference.Length == 0)
        {
            return null;
        }

        var end = reference.LastIndexOf("::", StringComparison.Ordinal);
        var urn = end > 0 ? reference[..end] : "";
        if (!Urn.IsWellFormed(urn) || end + 2 == reference.Length)
        {
            throw new RefusedException($"{subject}: got provider '{reference}', expected <urn of the provider>::<its id>", GrpcStatus.InvalidArgument);
        }

        RequireKnown(subject, urn, "provider");
        var provider = _byUrn[urn];
        return provider.IsProvider
            ? provider
            : throw new RefusedException($"{subject}: '{urn}' is no provider; pass a provider resource", GrpcStatus.InvalidArgument);
    }

    private RecordedResource? ParentOf(string name, string parentUrn)
    {
        if (parentUrn.Length == 0)
        {
            return StackResource;
        }

        return _byUrn.TryGetValue(parentUrn, out var parent)
            ? parent
            : throw new RefusedException($"resource '{name}': the parent '{parentUrn}' is not registered; create the parent before its children");
    }
}
