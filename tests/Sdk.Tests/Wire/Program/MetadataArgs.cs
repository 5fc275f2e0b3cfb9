using Pulumi;

namespace Sdk.Tests.Wire;

public sealed class MetadataArgs : ResourceArgs
{
    [Input("labels")]
    private InputMap<string>? _labels;

    [Input("name")]
    public Input<string>? Name { get; set; }

    public InputMap<string> Labels
    {
        get => _labels ??= new InputMap<string>();
        set => _labels = value;
    }
}
