using System.Collections.Immutable;

namespace Pulumi;

/// <summary>A resource that is a group of others.</summary>
public class ComponentResource : Resource
{
    public ComponentResource(string type, string name, ComponentResourceOptions? options = null)
        : this(type, name, ResourceArgs.Empty, options, remote: false, registerPackageRequest: null)
    {
    }

    public ComponentResource(string type, string name, ResourceArgs? args, ComponentResourceOptions? options = null, bool remote = false)
        : this(type, name, args, options, remote, registerPackageRequest: null)
    {
    }

    public ComponentResource(
        string type,
        string name,
        ResourceArgs? args,
        ComponentResourceOptions? options,
        bool remote,
        RegisterPackageRequest? registerPackageRequest = null)
        : base(type, name, custom: false, args ?? ResourceArgs.Empty, options ?? new ComponentResourceOptions(), remote, registerPackageRequest)
    {
    }

    /// <summary>Registers the component's [Output] properties: it is complete.</summary>
    protected void RegisterOutputs() => RegisterOutputs(Pulumi.Output.Create<IDictionary<string, object?>>(ComponentOutputs.DeclaredBy(this)));

    protected void RegisterOutputs(IDictionary<string, object?> outputs) => RegisterOutputs(Pulumi.Output.Create(outputs));

    protected void RegisterOutputs(Task<IDictionary<string, object?>> outputs) => RegisterOutputs(Pulumi.Output.Create(outputs));

    protected void RegisterOutputs(Output<IDictionary<string, object?>> outputs) => Pulumi.Deployment.Current.RegisterOutputs(this, outputs);
}
