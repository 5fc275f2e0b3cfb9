using Pulumi;

namespace Sdk.Tests.Wire;

public sealed class GetThingArgs : InvokeArgs
{
    [Input("q")]
    public Input<string>? Q { get; set; }
}
