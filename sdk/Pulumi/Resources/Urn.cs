namespace Pulumi;

/// <summary>How the engine names a resource.</summary>
public readonly struct Urn(string value) : IEquatable<Urn>
{
    private readonly string? _value = value;

    public static implicit operator string(Urn value) => value.ToString();

    public static bool operator ==(Urn left, Urn right) => left.Equals(right);

    public static bool operator !=(Urn left, Urn right) => !left.Equals(right);

    /// <summary>The URN that a resource of this name, type and place has.</summary>
    public static Output<string> Create(
        Input<string> name,
        Input<string> type,
        Resource? parent = null,
        Input<string>? parentUrn = null,
        Input<string>? project = null,
        Input<string>? stack = null)
        => UrnText.Compose(name, type, parent, parentUrn, project, stack);

    public override string ToString() => _value ?? "";

    public override bool Equals(object? obj) => obj is Urn other && Equals(other);

    public bool Equals(Urn other) => string.Equals(ToString(), other.ToString(), StringComparison.Ordinal);

    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(ToString());
}
