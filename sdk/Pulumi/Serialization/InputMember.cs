using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Reflection;

namespace Pulumi.Serialization;

/// <summary>A field or property of an args class that is marked <see cref="InputAttribute"/>.</summary>
internal sealed class InputMember
{
    private const BindingFlags AnyInstance = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance;

    private static readonly ConcurrentDictionary<Type, ImmutableArray<InputMember>> Known = new();

    private readonly InputAttribute _input;
    private readonly string _memberName;
    private readonly Func<object, object?> _get;

    private InputMember(InputAttribute input, string memberName, Func<object, object?> get)
    {
        _input = input;
        _memberName = memberName;
        _get = get;
    }

    public static ImmutableArray<InputMember> AllOf(Type argsType) => Known.GetOrAdd(argsType, Find);

    public void AddTo(InputValues inputs, InputArgs args) =>
        inputs.Add(_input.Name, _memberName, _get(args), _input.IsRequired, _input.Json);

    private static ImmutableArray<InputMember> Find(Type argsType)
    {
        var fields = from field in argsType.GetFields(AnyInstance)
                     let input = field.GetCustomAttribute<InputAttribute>()
                     where input is not null
                     select new InputMember(input, field.Name, field.GetValue);
        var properties = from property in argsType.GetProperties(AnyInstance)
                         let input = property.GetCustomAttribute<InputAttribute>()
                         where input is not null
                         select new InputMember(input, property.Name, property.GetValue);
        return [.. fields, .. properties];
    }
}
