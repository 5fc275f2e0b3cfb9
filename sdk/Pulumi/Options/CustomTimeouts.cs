namespace Pulumi;

/// <summary>How long a provider may take before it gives up.</summary>
public sealed class CustomTimeouts
{
    public TimeSpan? Create { get; set; }

    public TimeSpan? Update { get; set; }

    public TimeSpan? Delete { get; set; }

    internal CustomTimeouts Copy() => new() { Create = Create, Update = Update, Delete = Delete };
}
