namespace Pulumi.Kubernetes;

/// <summary>Any Kubernetes resource of this package.</summary>
public abstract class KubernetesResource : CustomResource
{
    internal KubernetesResource(string type, string name, ResourceArgs? args, CustomResourceOptions? options = null)
        : base(type, name, args ?? ResourceArgs.Empty, options)
    {
    }
}
