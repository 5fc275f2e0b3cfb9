using System.Reflection;
using Lgtm.Components.Validation;
using Pulumi;

namespace Components.Tests;

/// <summary>The package's types by role.</summary>
internal static class ComponentTypes
{
    public static Assembly Package { get; } = typeof(InvalidComponentArgsException).Assembly;

    /// <summary>Types as they stand in the sources, without what the compiler adds.</summary>
    public static IReadOnlyList<Type> Written { get; } =
        [.. Package.GetTypes().Where(type => type is { IsNested: false, Namespace: { } home } && home.StartsWith("Lgtm.Components.")).OrderBy(type => type.Name, StringComparer.Ordinal)];

    public static IReadOnlyList<Type> Components { get; } = [.. Written.Where(type => type.IsSubclassOf(typeof(ComponentResource)))];

    public static IReadOnlyList<Type> Args { get; } = [.. Written.Where(type => type.IsSubclassOf(typeof(ResourceArgs)))];

    /// <summary>The folder below <c>components/</c> that holds a type: namespaces follow folders.</summary>
    public static string FolderOf(Type type)
    {
        return type.Namespace!.Split('.')[^1];
    }
}
