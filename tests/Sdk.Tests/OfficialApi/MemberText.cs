using System.Reflection;
using System.Runtime.CompilerServices;

namespace Sdk.Tests.OfficialApi;

/// <summary>Writes members the way the listings do, one line each.</summary>
internal static class MemberText
{
    public static string Of(ConstructorInfo constructor)
    {
        return $"{AttributeText.Of(constructor)}{Access(constructor)}.ctor({Parameters(constructor)})";
    }

    public static string Of(MethodInfo method)
    {
        var parameters = Parameters(method);
        var result = TypeText.Of(new NullabilityInfoContext().Create(method.ReturnParameter));
        var prefix = Access(method) + (method.IsStatic ? "static " : "");
        if (method.Name is "op_Implicit" or "op_Explicit")
        {
            return $"{prefix}{(method.Name is "op_Implicit" ? "implicit" : "explicit")} operator {result}({parameters})";
        }

        var generics = method.IsGenericMethod ? $"<{string.Join(", ", method.GetGenericArguments().Select(type => type.Name))}>" : "";
        var receiver = method.IsDefined(typeof(ExtensionAttribute)) ? "this " : "";
        return $"{prefix}{result} {method.Name}{generics}({receiver}{parameters})";
    }

    public static string Of(PropertyInfo property)
    {
        var type = TypeText.Of(new NullabilityInfoContext().Create(property));
        var index = string.Join(", ", property.GetIndexParameters().Select(parameter => TypeText.Of(parameter.ParameterType)));
        var name = index.Length > 0 ? $"this[{index}]" : property.Name;
        var accessor = property.GetMethod ?? property.SetMethod!;
        return $"{AttributeText.Of(property)}{Access(accessor)}{(accessor.IsStatic ? "static " : "")}{type} {name} {{ {Accessors(property)}}}";
    }

    public static string Of(FieldInfo field)
    {
        var type = TypeText.Of(new NullabilityInfoContext().Create(field));
        return $"{(field.IsStatic ? "static " : "")}{(field.IsInitOnly ? "readonly " : "")}{type} {field.Name}";
    }

    public static string Parameters(MethodBase method) => string.Join(", ", method.GetParameters().Select(Of));

    private static string Of(ParameterInfo parameter)
    {
        var prefix = parameter.IsOut ? "out " : parameter.IsDefined(typeof(ParamArrayAttribute)) ? "params " : "";
        var type = TypeText.Of(new NullabilityInfoContext().Create(parameter));
        return $"{prefix}{type} {parameter.Name}{(parameter.HasDefaultValue ? $" = {Literal.Of(parameter.DefaultValue)}" : "")}";
    }

    // Whoever uses a property cannot tell a setter that is out of reach from none at all.
    private static string Accessors(PropertyInfo property)
    {
        return (IsVisible(property.GetMethod) ? "get; " : "") + (IsVisible(property.SetMethod) ? "set; " : "");
    }

    private static bool IsVisible(MethodInfo? accessor) => accessor is { IsPublic: true } or { IsFamily: true };

    private static string Access(MethodBase method) => method.IsFamily ? "protected " : "";
}
