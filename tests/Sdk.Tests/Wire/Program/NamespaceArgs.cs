using Pulumi;

namespace Sdk.Tests.Wire;

public sealed class NamespaceArgs : ResourceArgs
{
    [Input("apiVersion")]
    public Input<string> ApiVersion { get; } = "v1";

    [Input("kind")]
    public Input<string> Kind { get; } = "Namespace";

    [Input("metadata")]
    public Input<MetadataArgs>? Metadata { get; set; }
}
