using System.Collections.Immutable;
using Pulumi;

namespace Sdk.Tests.Values;

/// <summary>Types that stand for what generated bindings are made of.</summary>
internal static class Sample
{
    public enum Level
    {
        Low = 1,
        High = 2,
    }

    public enum Wide : long
    {
        One = 1,
    }

    [EnumType]
    public readonly struct Tier : IEquatable<Tier>
    {
        private readonly string _value;

        private Tier(string value)
        {
            _value = value;
        }

        public static Tier Standard { get; } = new("STANDARD");

        public static explicit operator string(Tier tier) => tier._value;

        public static bool operator ==(Tier left, Tier right) => left.Equals(right);

        public static bool operator !=(Tier left, Tier right) => !left.Equals(right);

        public bool Equals(Tier other) => string.Equals(_value, other._value, StringComparison.Ordinal);

        public override bool Equals(object? obj) => obj is Tier other && Equals(other);

        public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(_value);
    }

    [EnumType]
    public readonly struct Factor : IEquatable<Factor>
    {
        private readonly double _value;

        private Factor(double value)
        {
            _value = value;
        }

        public static Factor Half { get; } = new(0.5);

        public static explicit operator double(Factor factor) => factor._value;

        public static bool operator ==(Factor left, Factor right) => left.Equals(right);

        public static bool operator !=(Factor left, Factor right) => !left.Equals(right);

        public bool Equals(Factor other) => _value.Equals(other._value);

        public override bool Equals(object? obj) => obj is Factor other && Equals(other);

        public override int GetHashCode() => _value.GetHashCode();
    }

    [OutputType]
    internal sealed class Rule
    {
        public readonly string? Name;
        public readonly int Days;
        public readonly ImmutableArray<Rule> Children;

        [OutputConstructor]
        private Rule(string? name, [OutputConstructorParameter("retentionDays")] int days, ImmutableArray<Rule> children)
        {
            Name = name;
            Days = days;
            Children = children;
        }

        public static Rule Of(string? name, int days) => new(name, days, []);
    }

    internal sealed class VolumeArgs : ResourceArgs
    {
        [Input("size")]
        public Input<int>? Size { get; set; }

        [Input("mode")]
        public Input<string>? Mode { get; set; }
    }
}
