using Pulumi;

namespace Sdk.Tests.Wire;

public sealed class Service : CustomResource
{
    private Service(string name, CustomResourceOptions options)
        : base("kubernetes:core/v1:Service", name, ResourceArgs.Empty, options)
    {
    }

    public static Service Get(string name, Input<string> id) => new(name, Kubernetes.Options(new CustomResourceOptions { Id = id }));
}
