using Pulumi;

namespace Lgtm.Components.Resources;

/// <summary>What the parts of a component need to declare resources in its name.</summary>
internal sealed record ChildScope(string Name, ComponentResource Parent, ComponentResourceOptions? Given)
{
    public string Named(string role)
    {
        return $"{Name}-{role}";
    }

    public CustomResourceOptions Options()
    {
        return ChildOptions.Of(Parent, Given);
    }

    public CustomResourceOptions Options(Lifetime lifetime)
    {
        return ChildOptions.Of(Parent, Given, lifetime);
    }

    public InvokeOptions Invoke()
    {
        return new() { Parent = Parent };
    }
}
