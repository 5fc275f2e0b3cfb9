using Pulumi;

namespace Lgtm.Components.Resources;

/// <summary>Order between resources that share no value.</summary>
internal static class OrderExtensions
{
    public static CustomResourceOptions After(this CustomResourceOptions options, params IEnumerable<Resource> resources)
    {
        // Add would change the list of the component's caller, which every child shares.
        options.DependsOn = options.DependsOn.Concat(resources.ToArray());
        return options;
    }
}
