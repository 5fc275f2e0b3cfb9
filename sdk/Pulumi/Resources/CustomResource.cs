using Pulumi.Serialization;

namespace Pulumi;

/// <summary>A resource that a provider creates, reads, updates and deletes.</summary>
public class CustomResource : Resource
{
    public CustomResource(
        string type, string name, ResourceArgs? args, CustomResourceOptions? options = null, RegisterPackageRequest? registerPackageRequest = null)
        : base(type, name, custom: true, args ?? ResourceArgs.Empty, options ?? new CustomResourceOptions(), remote: false, registerPackageRequest)
    {
    }

    public CustomResource(string type, string name, ResourceArgs? args, CustomResourceOptions? options = null)
        : this(type, name, args, options, registerPackageRequest: null)
    {
    }

    private protected CustomResource(string urn, Output<string> id)
        : base(urn)
        => Id = id;

    [Output("id")]
    public Output<string> Id { get; private protected set; } = null!;

    internal override void OpenIdentity(OutputSources outputs)
    {
        base.OpenIdentity(outputs);
        Id = new(outputs.Open(Constants.Id, typeof(string)));
    }
}
