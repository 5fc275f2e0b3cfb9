using Pulumi;

namespace Sdk.Tests.Deployments;

/// <summary>A component whose children the test adds.</summary>
public sealed class Group : ComponentResource
{
    public const string Token = "test:index:Group";

    public Group(string name, ComponentResourceOptions? options = null)
        : base(Token, name, options)
    {
    }

    [Output("answer")]
    public Output<int>? Answer { get; set; }

    public void Finish() => RegisterOutputs();
}
