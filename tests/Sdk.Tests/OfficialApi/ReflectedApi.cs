using System.Collections.Immutable;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace Sdk.Tests.OfficialApi;

/// <summary>The public API of an assembly, by type name.</summary>
internal static class ReflectedApi
{
    private const BindingFlags Declared =
        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static | BindingFlags.Instance | BindingFlags.DeclaredOnly;

    public static Dictionary<string, ApiType> Of(Assembly assembly) => Of(assembly.GetExportedTypes());

    public static Dictionary<string, ApiType> Of(params Type[] types) => types.ToDictionary(FullName, Describe, StringComparer.Ordinal);

    private static string FullName(Type type)
    {
        var name = TypeText.Of(type);
        return string.Equals(type.Namespace, "Pulumi", StringComparison.Ordinal) ? $"Pulumi.{name}" : name;
    }

    private static ApiType Describe(Type type)
    {
        if (typeof(Delegate).IsAssignableFrom(type))
        {
            var invoke = type.GetMethod("Invoke")!;
            var result = TypeText.Of(new NullabilityInfoContext().Create(invoke.ReturnParameter));
            return new($"delegate {result} {FullName(type)}({MemberText.Parameters(invoke)})", ImmutableHashSet<string>.Empty, ImmutableHashSet<string>.Empty);
        }

        return new($"{AttributeText.Of(type)}{Kind(type)} {FullName(type)}", Bases(type), Members(type).ToHashSet(StringComparer.Ordinal));
    }

    private static string Kind(Type type)
    {
        return type switch
        {
            { IsEnum: true } => "enum",
            { IsInterface: true } => "interface",
            { IsValueType: true } => "struct",
            { IsAbstract: true, IsSealed: true } => "static class",
            { IsAbstract: true } => "abstract class",
            { IsSealed: true } => "sealed class",
            _ => "class",
        };
    }

    private static HashSet<string> Bases(Type type)
    {
        if (type.IsEnum)
        {
            return [];
        }

        var interfaces = type.GetInterfaces().Where(contract => contract.IsPublic).Select(TypeText.Of);
        var parents = type.BaseType is null || type.BaseType == typeof(object) || type.BaseType == typeof(ValueType)
            ? []
            : new[] { TypeText.Of(type.BaseType) };
        return parents.Concat(interfaces).Except(InheritedInterfaces(type), StringComparer.Ordinal).ToHashSet(StringComparer.Ordinal);
    }

    private static IEnumerable<string> InheritedInterfaces(Type type) => type.BaseType?.GetInterfaces().Select(TypeText.Of) ?? [];

    private static IEnumerable<string> Members(Type type)
    {
        return type.IsEnum
            ? type.GetFields(BindingFlags.Public | BindingFlags.Static).Select(field => $"{field.Name} = {Literal.Of(field.GetRawConstantValue())}")
            : type.GetMembers(Declared).Select(Text).OfType<string>();
    }

    private static string? Text(MemberInfo member)
    {
        return member switch
        {
            _ when member.IsDefined(typeof(CompilerGeneratedAttribute)) => null,
            ConstructorInfo constructor when IsVisible(constructor) => MemberText.Of(constructor),
            MethodInfo method when IsVisible(method) && (!method.IsSpecialName || IsOperator(method)) => MemberText.Of(method),
            PropertyInfo property when IsVisible(property.GetMethod) || IsVisible(property.SetMethod) => MemberText.Of(property),
            FieldInfo field when field.IsPublic || field.IsFamily => MemberText.Of(field),
            _ => null,
        };
    }

    private static bool IsOperator(MethodInfo method) => method.Name.StartsWith("op_", StringComparison.Ordinal);

    private static bool IsVisible(MethodBase? method) => method is { IsPublic: true } or { IsFamily: true };
}
