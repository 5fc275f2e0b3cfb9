using System.Collections.Immutable;

namespace Pulumi.Serialization;

internal sealed class ArrayTarget<T> : TargetType
{
    protected override object? WhenNull => default(ImmutableArray<T>);

    protected override Conversion ConvertPresent(Action<string> warn, string context, object value)
    {
        if (value is not ImmutableArray<object?> items)
        {
            return Conversion.Unexpected(context, value, typeof(ImmutableArray<object>));
        }

        var element = Of(typeof(T));
        return Conversion.To(items.Select(item => element.ConvertOrWarn<T>(warn, context, item)).ToImmutableArray());
    }
}

internal sealed class DictionaryTarget<T> : TargetType
{
    protected override Conversion ConvertPresent(Action<string> warn, string context, object value)
    {
        if (value is not ImmutableDictionary<string, object?> entries)
        {
            return Conversion.Unexpected(context, value, typeof(ImmutableDictionary<string, object>));
        }

        var element = Of(typeof(T));
        return Conversion.To(entries.ToImmutableDictionary(
            entry => entry.Key,
            entry => element.ConvertOrWarn<T>(warn, context, entry.Value)));
    }
}
