using Pulumi;

namespace Sdk.Tests.Wire;

public sealed class ThingArgs : ResourceArgs
{
    [Input("arch")]
    public Input<AssetOrArchive>? Arch { get; set; }

    [Input("asset")]
    public Input<AssetOrArchive>? Asset { get; set; }

    [Input("comp")]
    public Input<Leaf>? Comp { get; set; }

    [Input("e")]
    public Input<Choice>? E { get; set; }

    [Input("fmt")]
    public Input<string>? Fmt { get; set; }

    [Input("jsonVal", json: true)]
    public InputMap<string>? JsonVal { get; set; }

    [Input("n")]
    public Input<double>? N { get; set; }

    [Input("res")]
    public Input<Namespace>? Res { get; set; }

    [Input("rid")]
    public Input<string>? Rid { get; set; }

    [Input("u")]
    public InputUnion<string, int>? U { get; set; }
}
