using Pulumi;

namespace Sdk.Tests.Wire;

public sealed class ConfigMapArgs : ResourceArgs
{
    [Input("data")]
    private InputMap<string>? _data;

    [Input("apiVersion")]
    public Input<string> ApiVersion { get; } = "v1";

    [Input("kind")]
    public Input<string> Kind { get; } = "ConfigMap";

    public InputMap<string> Data
    {
        get => _data ??= new InputMap<string>();
        set => _data = value;
    }
}
