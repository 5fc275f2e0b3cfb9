using System.Reflection;

namespace Pulumi;

/// <summary>Rebuilds a resource that the engine refers to, when the program knows its class.</summary>
internal static class ResourceFactory
{
    private static readonly Lazy<ILookup<string, ResourceClass>> Known = new(() => ResourceClass.Discover().ToLookup(known => known.Type, StringComparer.Ordinal));

    /// <summary>The resource of this URN as an instance of its class; null when no class is known for it.</summary>
    public static Resource? TryConstruct(string type, string version, string urn)
    {
        var wanted = VersionOf(version);
        var best = Known.Value[type]
            .Select(known => (known.Class, Version: VersionOf(known.Version)))
            .Where(known => wanted is null || known.Version is null || (known.Version.Major == wanted.Major && known.Version >= wanted))
            .OrderByDescending(known => known.Version)
            .FirstOrDefault();

        // Generated classes are made from a name, arguments and options. A resource that exists needs no arguments.
        var constructor = best.Class?.GetConstructors().FirstOrDefault(candidate => candidate.GetParameters().Length == 3);
        if (constructor is null)
        {
            return null;
        }

        ResourceOptions options = constructor.DeclaringType!.IsAssignableTo(typeof(CustomResource))
            ? new CustomResourceOptions { Urn = urn }
            : new ComponentResourceOptions { Urn = urn };
        return (Resource)constructor.Invoke(BindingFlags.DoNotWrapExceptions, binder: null, [UrnText.Name(urn), null, options], culture: null);
    }

    private static Version? VersionOf(string? text) =>
        Version.TryParse(text?.Split('-', '+')[0], out var version) ? version : null;
}
