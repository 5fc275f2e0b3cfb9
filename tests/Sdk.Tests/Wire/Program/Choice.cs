using Pulumi;

namespace Sdk.Tests.Wire;

[EnumType]
public readonly struct Choice : IEquatable<Choice>
{
    private readonly string _value;

    private Choice(string value) => _value = value;

    public static Choice Two { get; } = new("two");

    public static explicit operator string(Choice value) => value._value;

    public static bool operator ==(Choice left, Choice right) => left.Equals(right);

    public static bool operator !=(Choice left, Choice right) => !left.Equals(right);

    public bool Equals(Choice other) => string.Equals(_value, other._value, StringComparison.Ordinal);

    public override bool Equals(object? obj) => obj is Choice other && Equals(other);

    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(_value);
}
