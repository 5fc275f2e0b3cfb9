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

    public string Name => _input.Name;

    public static ImmutableArray<InputMember> AllOf(Type argsType) => Known.GetOrAdd(argsType, Find);

    /// <summary>The member's value, ready to be serialized.</summary>
    public object? Read(InputArgs args)
    {
        var fullName = $"[Input] {args.GetType().FullName}.{_memberName}";
        var value = _get(args);
        if (value is null)
        {
            return _input.IsRequired
                ? throw new ArgumentNullException(_memberName, $"{fullName} is required but was not given a value")
                : null;
        }

        return _input.Json ? JsonText.Of(fullName, value) : value;
    }

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
