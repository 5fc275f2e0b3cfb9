namespace Pulumi.Serialization;

/// <summary>The outcome of reading a value into a type: the value, or what was wrong with it.</summary>
internal readonly record struct Conversion(object? Value, string? Mismatch)
{
    public static Conversion To(object? value) => new(value, Mismatch: null);

    public static Conversion Refused(string mismatch) => new(Value: null, mismatch);

    public static Conversion Unexpected(string context, object value, params Type[] expected)
    {
        var names = string.Join(" or ", expected.Select(type => type.FullName));
        return Refused($"Expected {names} but got {value.GetType().FullName} deserializing {context}");
    }
}
