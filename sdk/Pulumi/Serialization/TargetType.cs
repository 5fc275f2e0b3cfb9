using System.Collections.Concurrent;

namespace Pulumi.Serialization;

/// <summary>Knows how to read a deserialized value into one type.</summary>
internal abstract class TargetType
{
    private static readonly ConcurrentDictionary<Type, TargetType> Known = new();

    public static TargetType Of(Type type) => Known.GetOrAdd(type, TargetTypes.For);

    /// <summary>A value that does not fit is not an error: the user is warned and gets null instead.</summary>
    public object? ConvertOrWarn(Action<string> warn, string context, object? value)
    {
        var conversion = Convert(warn, context, value);
        if (conversion.Mismatch is { } mismatch)
        {
            warn(mismatch);
        }

        return conversion.Value;
    }

    public T ConvertOrWarn<T>(Action<string> warn, string context, object? value)
    {
        return ConvertOrWarn(warn, context, value) is T converted ? converted : default!;
    }

    public Conversion Convert(Action<string> warn, string context, object? value)
    {
        return value is null ? Conversion.To(WhenNull) : ConvertPresent(warn, context, value);
    }

    protected virtual object? WhenNull => null;

    protected abstract Conversion ConvertPresent(Action<string> warn, string context, object value);
}
