using Pulumi;

namespace Sdk.Tests.Wire;

public sealed class KubernetesProviderArgs : ResourceArgs
{
    [Input("kubeconfig")]
    public Input<string>? KubeConfig { get; set; }

    [Input("namespace")]
    public Input<string>? Namespace { get; set; }

    [Input("enableServerSideApply", json: true)]
    public Input<bool>? EnableServerSideApply { get; set; }
}
