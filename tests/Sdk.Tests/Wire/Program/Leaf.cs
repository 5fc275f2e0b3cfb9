using Pulumi;

namespace Sdk.Tests.Wire;

/// <summary>A component with three children, one of them secret.</summary>
public sealed class Leaf : ComponentResource
{
    public Leaf(string name, Input<string> token, ComponentResourceOptions options)
        : base("test:index:Leaf", name, options)
    {
        var password = new RandomPassword($"{name}-pw", new RandomPasswordArgs { Length = 12 }, new CustomResourceOptions { Parent = this });
        Namespace = new Namespace(
            "ns",
            new NamespaceArgs { Metadata = new MetadataArgs { Name = "monitoring", Labels = { ["a"] = "b" } } },
            new CustomResourceOptions { Parent = this, DependsOn = { password } });
        _ = new ConfigMap(
            "cm",
            new ConfigMapArgs { Data = { ["pw"] = password.Result, ["token"] = token } },
            new CustomResourceOptions { Parent = this });

        Pw = password.Result;
        RegisterOutputs();
    }

    [Output("pw")]
    public Output<string> Pw { get; private set; }

    internal Namespace Namespace { get; }

    internal Output<string> NamespaceName => Namespace.Metadata.Apply(metadata => metadata["name"].ToString()!);
}
