namespace Pulumi;

/// <summary>Options of a call whose answer is an output, and which may therefore wait for resources.</summary>
public class InvokeOutputOptions : InvokeOptions
{
    private InputList<Resource>? _dependsOn;

    public InputList<Resource> DependsOn
    {
        get => _dependsOn ??= new InputList<Resource>();
        set => _dependsOn = value;
    }

    internal InputList<Resource>? DependsOnOrNull => _dependsOn;
}
