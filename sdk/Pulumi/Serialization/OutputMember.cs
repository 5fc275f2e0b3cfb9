using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Reflection;

namespace Pulumi.Serialization;

/// <summary>A property of a resource class that is marked <see cref="OutputAttribute"/>.</summary>
internal sealed class OutputMember
{
    private static readonly ConcurrentDictionary<Type, ImmutableArray<OutputMember>> Known = new();

    private readonly string _name;
    private readonly PropertyInfo _property;
    private readonly Type _valueType;
    private readonly ConstructorInvoker _newOutput;

    private OutputMember(string name, PropertyInfo property, Type valueType)
    {
        _name = name;
        _property = property;
        _valueType = valueType;
        _newOutput = ConstructorInvoker.Create(
            property.PropertyType.GetConstructor(BindingFlags.NonPublic | BindingFlags.Instance, [typeof(Task<OutputData>)])!);
    }

    public static ImmutableArray<OutputMember> AllOf(Type resourceType) => Known.GetOrAdd(resourceType, Find);

    public void OpenIn(OutputSources outputs, Resource resource) =>
        _property.SetValue(resource, _newOutput.Invoke(outputs.Open(_name, _valueType)));

    private static ImmutableArray<OutputMember> Find(Type resourceType)
    {
        return
        [
            .. from property in PropertiesOf(resourceType)
               let output = property.GetCustomAttribute<OutputAttribute>(inherit: false)
               where output is not null
               select Checked(output.Name ?? property.Name, property),
        ];
    }

    // A private setter is visible only on the class that declares it.
    private static IEnumerable<PropertyInfo> PropertiesOf(Type resourceType)
    {
        for (var type = resourceType; type is not null && type != typeof(object); type = type.BaseType)
        {
            foreach (var property in type.GetProperties(
                BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.DeclaredOnly))
            {
                yield return property;
            }
        }
    }

    private static OutputMember Checked(string name, PropertyInfo property)
    {
        var fullName = $"[Output] {property.DeclaringType!.FullName}.{name}";
        if (!property.PropertyType.IsConstructedGenericType || property.PropertyType.GetGenericTypeDefinition() != typeof(Output<>))
        {
            throw new InvalidOperationException($"{fullName} was not an Output<T>");
        }

        if (property.SetMethod is null)
        {
            throw new InvalidOperationException($"{fullName} did not have a 'set' method");
        }

        var valueType = property.PropertyType.GenericTypeArguments[0];
        Converter.CheckTargetType(fullName, valueType);
        return new(name, property, valueType);
    }
}
