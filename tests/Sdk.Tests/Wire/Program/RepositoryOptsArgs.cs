using Pulumi;

namespace Sdk.Tests.Wire;

public sealed class RepositoryOptsArgs : ResourceArgs
{
    [Input("repo")]
    public Input<string>? Repo { get; set; }
}
