using System.Collections.Immutable;
using System.Reflection;
using System.Text.Json;

namespace Pulumi.Serialization;

/// <summary>Chooses how to read into a type.</summary>
internal static class TargetTypes
{
    private static readonly Dictionary<Type, TargetType> Simple = new()
    {
        [typeof(object)] = new AnyTarget(),
        [typeof(string)] = new ExactTarget<string>(),
        [typeof(bool)] = new ExactTarget<bool>(),
        [typeof(double)] = new ExactTarget<double>(),
        [typeof(int)] = new IntegerTarget(),
        [typeof(JsonElement)] = new JsonTarget(),
        [typeof(Asset)] = new ExactTarget<Asset>(),
        [typeof(Archive)] = new ExactTarget<Archive>(),
        [typeof(AssetOrArchive)] = new ExactTarget<AssetOrArchive>(),
    };

    private static readonly Dictionary<Type, Type> Generic = new()
    {
        [typeof(ImmutableArray<>)] = typeof(ArrayTarget<>),
        [typeof(Union<,>)] = typeof(UnionTarget<,>),
        [typeof(Output<>)] = typeof(OutputTarget<>),
    };

    public static TargetType For(Type type)
    {
        if (Simple.TryGetValue(type, out var simple))
        {
            return simple;
        }

        if (Nullable.GetUnderlyingType(type) is { } underlying)
        {
            return new NullableTarget(underlying);
        }

        if (typeof(Resource).IsAssignableFrom(type))
        {
            return new ResourceTarget();
        }

        if (type.IsEnum)
        {
            return new EnumTarget(type);
        }

        if (type.IsValueType && type.IsDefined(typeof(EnumTypeAttribute)))
        {
            return new NamedValueTarget(type);
        }

        return type.IsConstructedGenericType ? ForGeneric(type) : new OutputTypeTarget(type);
    }

    private static TargetType ForGeneric(Type type)
    {
        var definition = type.GetGenericTypeDefinition();
        if (definition == typeof(ImmutableDictionary<,>))
        {
            return Make(typeof(DictionaryTarget<>), type.GenericTypeArguments[1]);
        }

        return Generic.TryGetValue(definition, out var target)
            ? Make(target, type.GenericTypeArguments)
            : throw new InvalidOperationException($"Unexpected generic target type {type.FullName}");
    }

    private static TargetType Make(Type definition, params Type[] arguments)
    {
        return (TargetType)Activator.CreateInstance(definition.MakeGenericType(arguments))!;
    }
}
