namespace Pulumi;

/// <summary>When a hook runs and whether its failure matters.</summary>
public class ResourceHookOptions
{
    public bool? OnDryRun { get; set; }

    public bool? IgnoreErrors { get; set; }
}
