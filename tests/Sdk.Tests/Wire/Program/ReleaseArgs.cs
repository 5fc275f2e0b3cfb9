using Pulumi;

namespace Sdk.Tests.Wire;

public sealed class ReleaseArgs : ResourceArgs
{
    [Input("values")]
    private InputMap<object>? _values;

    [Input("chart")]
    public Input<string>? Chart { get; set; }

    [Input("compat")]
    public Input<string> Compat { get; } = "true";

    [Input("namespace")]
    public Input<string>? Namespace { get; set; }

    [Input("repositoryOpts")]
    public Input<RepositoryOptsArgs>? RepositoryOpts { get; set; }

    public InputMap<object> Values
    {
        get => _values ??= new InputMap<object>();
        set => _values = value;
    }
}
