using Pulumi;

namespace Sdk.Tests.Deployments;

public sealed class ThingArgs : ResourceArgs
{
    private InputList<string>? _list;

    [Input("text")]
    public Input<string>? Text { get; set; }

    [Input("count")]
    public Input<int>? Count { get; set; }

    [Input("list")]
    public InputList<string> List
    {
        get => _list ??= new InputList<string>();
        set => _list = value;
    }

    [Input("map")]
    public InputMap<string>? Map { get; set; }

    [Input("asset")]
    public Input<AssetOrArchive>? Asset { get; set; }

    [Input("friend")]
    public Input<Thing>? Friend { get; set; }

    [Input("group")]
    public Input<Group>? Group { get; set; }

    [Input("flag", json: true)]
    public Input<bool>? Flag { get; set; }
}
