using System.Globalization;
using System.Reflection;
using Pulumi;

namespace Sdk.Tests.OfficialApi;

/// <summary>Writes those attributes that decide what goes over the wire.</summary>
internal static class AttributeText
{
    private static readonly Dictionary<Type, string> Names = new()
    {
        [typeof(InputAttribute)] = "Input",
        [typeof(OutputAttribute)] = "Output",
        [typeof(OutputTypeAttribute)] = "OutputType",
        [typeof(EnumTypeAttribute)] = "EnumType",
    };

    public static string Of(MemberInfo member)
    {
        var texts = member.GetCustomAttributesData().Select(Of).OfType<string>().Concat(FromBackingField(member));
        return string.Concat(texts.Select(text => $"[{text}] "));
    }

    private static string? Of(CustomAttributeData attribute)
    {
        // The version that such an attribute also carries is the package's, not part of the signature.
        if (typeof(ResourceTypeAttribute).IsAssignableFrom(attribute.AttributeType))
        {
            return $"{attribute.AttributeType.Name.Replace("Attribute", "", StringComparison.Ordinal)}({Literal.Of(attribute.ConstructorArguments[0].Value)})";
        }

        if (!Names.TryGetValue(attribute.AttributeType, out var name))
        {
            return null;
        }

        var arguments = attribute.ConstructorArguments.Select(argument => Literal.Of(argument.Value)).ToArray();
        return arguments.Length == 0 ? name : string.Create(CultureInfo.InvariantCulture, $"{name}({string.Join(", ", arguments)})");
    }

    /// <summary>A collection input is marked on the private field behind the property, and listed with the property.</summary>
    private static IEnumerable<string> FromBackingField(MemberInfo member)
    {
        if (member is not PropertyInfo property || property.IsDefined(typeof(InputAttribute)))
        {
            return [];
        }

        var field = property.DeclaringType!
            .GetFields(BindingFlags.NonPublic | BindingFlags.Instance)
            .FirstOrDefault(field => string.Equals(field.Name, $"_{property.Name}", StringComparison.OrdinalIgnoreCase));
        return field is null ? [] : field.GetCustomAttributesData().Select(Of).OfType<string>();
    }
}
