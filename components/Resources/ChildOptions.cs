using Pulumi;

namespace Lgtm.Components.Resources;

/// <summary>Options of a component's own resources.</summary>
internal static class ChildOptions
{
    // The SDK applies a component's DependsOn to its registration only, so the children have to be told.
    public static CustomResourceOptions Of(ComponentResource parent, ComponentResourceOptions? given)
    {
        var options = new CustomResourceOptions { Parent = parent };
        if (given is not null)
        {
            options.DependsOn = given.DependsOn;
        }

        return options;
    }

    public static CustomResourceOptions Of(ComponentResource parent, ComponentResourceOptions? given, Lifetime lifetime)
    {
        var options = Of(parent, given);
        if (lifetime == Lifetime.Protected)
        {
            options.Protect = true;
            options.RetainOnDelete = true;
        }

        return options;
    }
}
