using Pulumi;

namespace Sdk.Tests.Wire;

public sealed class RandomPasswordArgs : ResourceArgs
{
    [Input("length", required: true)]
    public Input<int>? Length { get; set; }
}
