using Google.Protobuf.Collections;
using Google.Protobuf.WellKnownTypes;
using Lgtm.Cli.Cloud;
using Pulumirpc;

namespace Lgtm.Cli.Engine;

/// <summary>Registers and reads resources: checks the request, asks the simulated cloud, keeps the result.</summary>
internal sealed class Registration(Registry registry, SimulatedCloud cloud)
{
    public RegisterResourceResponse Register(RegisterResourceRequest request)
    {
        var (urn, parent) = registry.Place(request.Type, request.Name, request.Parent);
        var inputs = request.Object ?? new Struct();
        var provider = registry.ProviderOf(urn, request.Provider);
        CheckReferences(urn, request);

        var resource = new RecordedResource
        {
            Urn = urn,
            Type = request.Type,
            Name = request.Name,
            Parent = parent?.Urn,
            Custom = request.Custom,
            Inputs = inputs,
            Request = request,
            Provider = request.Provider,
            Version = request.Version,
            Dependencies = [.. request.Dependencies],
            Protect = request.HasProtect ? request.Protect : parent?.Protect,
            RetainOnDelete = request.HasRetainOnDelete ? request.RetainOnDelete : parent?.RetainOnDelete,
            DeletedWith = request.DeletedWith.Length > 0 ? request.DeletedWith : parent?.DeletedWith,
        };
        Answer(resource, request, provider);
        registry.Add(resource);

        return new() { Urn = urn, Id = resource.Id, Object = resource.Outputs };
    }

    public ReadResourceResponse Read(ReadResourceRequest request)
    {
        var (urn, parent) = registry.Place(request.Type, request.Name, request.Parent);
        var inputs = request.Properties ?? new Struct();
        var provider = registry.ProviderOf(urn, request.Provider);
        CheckKnown(urn, request.Dependencies, "dependency");

        var answer = cloud.Read(new(urn, request.Type, request.Name, inputs, provider?.Inputs), request.Id);
        MarkSecrets(answer.Outputs, request.AdditionalSecretOutputs);
        registry.Add(new RecordedResource
        {
            Urn = urn,
            Type = request.Type,
            Name = request.Name,
            Parent = parent?.Urn,
            Custom = true,
            Inputs = inputs,
            ReadId = request.Id,
            Provider = request.Provider,
            Version = request.Version,
            Dependencies = [.. request.Dependencies],
            Id = request.Id,
            Outputs = answer.Outputs,
        });

        return new() { Urn = urn, Properties = answer.Outputs };
    }

    public void RegisterOutputs(RegisterResourceOutputsRequest request)
    {
        if (!registry.TryGet(request.Urn, out var resource))
        {
            throw new RefusedException($"outputs were registered for '{request.Urn}', which is not registered; register the component first");
        }

        if (resource.OutputsRegistered)
        {
            throw new RefusedException($"outputs of '{request.Urn}' were registered twice; call RegisterOutputs once, at the end of the constructor");
        }

        resource.Outputs = request.Outputs ?? new Struct();
        resource.OutputsRegistered = true;
    }

    private void Answer(RecordedResource resource, RegisterResourceRequest request, RecordedResource? provider)
    {
        if (!request.Custom)
        {
            resource.Outputs = request.Remote ? SimulatedCloud.KnownOf(resource.Inputs) : new Struct();
            return;
        }

        RequireMatchingPackage(resource, provider);
        var answer = cloud.Create(new(resource.Urn, resource.Type, resource.Name, resource.Inputs, provider?.Inputs), request.ImportId);
        MarkSecrets(answer.Outputs, request.AdditionalSecretOutputs);
        resource.Id = answer.Id;
        resource.Outputs = answer.Outputs;
    }

    private static void RequireMatchingPackage(RecordedResource resource, RecordedResource? provider)
    {
        if (provider is null || resource.IsProvider)
        {
            return;
        }

        var wanted = resource.Type[..resource.Type.IndexOf(':', StringComparison.Ordinal)];
        var given = provider.Type[(provider.Type.LastIndexOf(':') + 1)..];
        if (wanted != given)
        {
            throw new RefusedException($"{resource.Urn}: a resource of package '{wanted}' was given a provider of package '{given}'; pass a {wanted} provider");
        }
    }

    private void CheckReferences(string urn, RegisterResourceRequest request)
    {
        CheckKnown(urn, request.Dependencies, "dependency");
        foreach (var property in request.PropertyDependencies)
        {
            CheckKnown(urn, property.Value.Urns, $"dependency of property '{property.Key}'");
        }

        foreach (var reference in request.Providers.Values)
        {
            registry.ProviderOf(urn, reference);
        }

        CheckKnown(urn, request.ReplaceWith, "replaceWith resource");
        if (request.DeletedWith.Length > 0)
        {
            registry.RequireKnown(urn, request.DeletedWith, "deletedWith resource");
        }

        if (request.Transforms.Count > 0)
        {
            throw new RefusedException($"{urn}: the offline engine cannot call back into the program; use resource transformations instead of transforms", GrpcStatus.Unimplemented);
        }
    }

    private void CheckKnown(string urn, RepeatedField<string> references, string role)
    {
        foreach (var reference in references)
        {
            registry.RequireKnown(urn, reference, role);
        }
    }

    private static void MarkSecrets(Struct outputs, RepeatedField<string> names)
    {
        foreach (var name in names)
        {
            if (outputs.Fields.TryGetValue(name, out var value))
            {
                outputs.Fields[name] = WireValue.Secret(value);
            }
        }
    }
}
