namespace Pulumi;

/// <summary>Options of a resource that a provider manages.</summary>
public sealed class CustomResourceOptions : ResourceOptions
{
    private List<string>? _additionalSecretOutputs;
    private Dictionary<string, string>? _envVarMappings;

    public bool? DeleteBeforeReplace { get; set; }

    public List<string> AdditionalSecretOutputs
    {
        get => _additionalSecretOutputs ??= [];
        set => _additionalSecretOutputs = value;
    }

    public string? ImportId { get; set; }

    public Dictionary<string, string> EnvVarMappings
    {
        get => _envVarMappings ??= new Dictionary<string, string>(StringComparer.Ordinal);
        set => _envVarMappings = value;
    }

    internal IReadOnlyList<string> AdditionalSecretOutputsOrEmpty => _additionalSecretOutputs ?? [];

    internal IReadOnlyDictionary<string, string>? EnvVarMappingsOrNull => _envVarMappings;

    /// <summary>Both; where they disagree on one value, the second wins. Lists are joined.</summary>
    public static CustomResourceOptions Merge(CustomResourceOptions? options1, CustomResourceOptions? options2)
    {
        var merged = new CustomResourceOptions();
        merged.Take(options1);
        merged.Take(options2);
        return merged;
    }

    internal override CustomResourceOptions Snapshot() => Merge(this, null);

    private void Take(CustomResourceOptions? other)
    {
        base.Take(other);
        if (other is null)
        {
            return;
        }

        DeleteBeforeReplace = other.DeleteBeforeReplace ?? DeleteBeforeReplace;
        ImportId = other.ImportId ?? ImportId;
        _additionalSecretOutputs = Joined(_additionalSecretOutputs, other._additionalSecretOutputs);
        foreach (var (variable, mapped) in other._envVarMappings ?? [])
        {
            EnvVarMappings[variable] = mapped;
        }
    }
}
