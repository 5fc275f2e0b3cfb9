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

    /// <summary>The folder below <c>components/</c> that holds the file of that type's name.</summary>
    public static string FolderOf(Type type)
    {
        return Folders.TryGetValue(PlainName(type), out var folder)
            ? folder
            : throw new InvalidOperationException($"{type.Name} has no file of its own under components/; give it one, named like the type");
    }

    public static string PlainName(Type type)
    {
        return type.Name.Split('`')[0];
    }

    private static Dictionary<string, string> Folders { get; } = Repository.Sources("components")
        .ToDictionary(file => Path.GetFileNameWithoutExtension(file), file => file.Split(Path.DirectorySeparatorChar)[1]);
}
