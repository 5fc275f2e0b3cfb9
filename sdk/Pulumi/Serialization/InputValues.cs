using System.Collections.Immutable;

namespace Pulumi.Serialization;

/// <summary>The inputs of one args object, by the names that the engine knows.</summary>
internal sealed class InputValues(Type argsType)
{
    private readonly ImmutableDictionary<string, object?>.Builder _values = ImmutableDictionary.CreateBuilder<string, object?>();

    /// <param name="member">What the program calls it.</param>
    /// <exception cref="ArgumentNullException">A required input has no value.</exception>
    public void Add(string name, string member, object? value, bool required = false, bool json = false)
    {
        if (value is null && required)
        {
            throw new ArgumentNullException(member, $"{FullName(member)} is required but was not given a value");
        }

        _values.Add(name, json && value is not null ? JsonText.Of(FullName(member), value) : value);
    }

    public ImmutableDictionary<string, object?> ToImmutable() => _values.ToImmutable();

    private string FullName(string member) => $"[Input] {argsType.FullName}.{member}";
}
