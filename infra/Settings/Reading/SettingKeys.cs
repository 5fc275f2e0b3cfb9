using System.Reflection;

namespace Lgtm.Infra.Settings;

/// <summary>All keys that a stack file can have, as the settings records declare them.</summary>
internal static class SettingKeys
{
    private static readonly Dictionary<string, PropertyInfo> Declared =
        Walk(typeof(StackSettings), string.Empty).ToDictionary(key => key.Path, key => key.Property);

    /// <summary>Paths of sections and keys, in the order of declaration.</summary>
    public static IReadOnlyCollection<string> Paths => Declared.Keys;

    public static bool Has(string path)
    {
        return Declared.ContainsKey(path);
    }

    public static string AllowedFor(string path)
    {
        return TextOf(Declared[path]).Allowed;
    }

    public static SettingAttribute TextFor(string path)
    {
        return TextOf(Declared[path]);
    }

    public static Type TypeOf(string path)
    {
        return Declared[path].PropertyType;
    }

    public static IEnumerable<PropertyInfo> Of(Type record)
    {
        return record
            .GetProperties(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)
            .Where(property => property.IsDefined(typeof(SettingAttribute)));
    }

    public static SettingAttribute TextOf(PropertyInfo property)
    {
        return property.GetCustomAttribute<SettingAttribute>()!;
    }

    private static IEnumerable<(string Path, PropertyInfo Property)> Walk(Type record, string parent)
    {
        foreach (var property in Of(record))
        {
            var path = Settings.Paths.Join(parent, Settings.Paths.KeyOf(property.Name));
            yield return (path, property);
            if (property.PropertyType.IsAssignableTo(typeof(ISection)))
            {
                foreach (var inner in Walk(property.PropertyType, path))
                {
                    yield return inner;
                }
            }
        }
    }
}
