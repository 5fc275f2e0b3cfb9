using System.Reflection;

namespace Pulumi;

/// <summary>A class of this program that stands for a type of resources.</summary>
internal sealed record ResourceClass(string Type, string? Version, Type Class)
{
    private static readonly string CoreAssembly = typeof(Resource).Assembly.GetName().Name!;

    public static IEnumerable<ResourceClass> Discover() =>
        from assembly in Assemblies()
        from type in TypesOf(assembly)
        where type.IsAssignableTo(typeof(Resource)) && !type.IsAbstract
        let attribute = type.GetCustomAttribute<ResourceTypeAttribute>()
        where attribute is not null
        select new ResourceClass(attribute.Type, attribute.Version, type);

    /// <summary>Those that use this one, also those that are referenced but not loaded yet.</summary>
    private static IEnumerable<Assembly> Assemblies()
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var open = new Queue<Assembly>(AppDomain.CurrentDomain.GetAssemblies().Where(assembly => !assembly.IsDynamic && MayMatter(assembly.GetName())));
        while (open.TryDequeue(out var assembly))
        {
            var references = assembly.GetReferencedAssemblies();
            if (!seen.Add(assembly.FullName!) || !references.Any(reference => reference.Name == CoreAssembly))
            {
                continue;
            }

            yield return assembly;
            foreach (var reference in references.Where(MayMatter))
            {
                if (TryLoad(reference) is { } loaded)
                {
                    open.Enqueue(loaded);
                }
            }
        }
    }

    private static bool MayMatter(AssemblyName name) =>
        name.Name is { } text && !text.StartsWith("System", StringComparison.Ordinal) && !text.StartsWith("Microsoft", StringComparison.Ordinal);

    private static Assembly? TryLoad(AssemblyName name)
    {
        try
        {
            return Assembly.Load(name);
        }
        catch (Exception exception) when (exception is IOException or BadImageFormatException)
        {
            return null;
        }
    }

    private static IEnumerable<Type> TypesOf(Assembly assembly)
    {
        try
        {
            return assembly.GetTypes();
        }
        catch (ReflectionTypeLoadException exception)
        {
            return exception.Types.OfType<Type>();
        }
    }
}
