namespace Pulumi.Serialization;

/// <content>Outputs and resources.</content>
internal sealed partial class Serializer
{
    private async ValueTask<object?> WriteOutputAsync(string ctx, IOutput output, Keep keep)
    {
        var data = await output.DataTask.ConfigureAwait(false);
        var inner = new Serializer(_excludeResourceReferences);
        var value = data.IsKnown
            ? await inner.WriteAsync($"{ctx}.id", data.Value, keep with { OutputValues = false }).ConfigureAwait(false)
            : null;

        inner.DependentResources.UnionWith(data.Resources);
        DependentResources.UnionWith(inner.DependentResources);

        if (keep.OutputValues && (!data.IsKnown || data.IsSecret || inner.DependentResources.Count > 0))
        {
            return await OutputValueAsync(data, value, inner.DependentResources).ConfigureAwait(false);
        }

        if (!data.IsKnown)
        {
            return Constants.UnknownValue;
        }

        return data.IsSecret
            ? new Dictionary<string, object?> { [Constants.SignatureKey] = Constants.SecretSignature, [Constants.Value] = value }
            : value;
    }

    private static async ValueTask<object?> OutputValueAsync(OutputData data, object? value, HashSet<Resource> dependencies)
    {
        var result = new Dictionary<string, object?> { [Constants.SignatureKey] = Constants.OutputValueSignature };
        if (data.IsKnown)
        {
            result[Constants.Value] = value;
        }

        if (data.IsSecret)
        {
            result[Constants.Secret] = true;
        }

        var urns = await DependencyExpansion.UrnsAsync(dependencies).ConfigureAwait(false);
        if (urns.Count > 0)
        {
            result[Constants.Dependencies] = urns.Order(StringComparer.Ordinal).ToList<object?>();
        }

        return result;
    }

    private async ValueTask<object?> WriteCustomAsync(string ctx, CustomResource resource, Keep keep)
    {
        var reader = ReferenceReader(keep);
        reader.DependentResources.Add(resource);

        var plain = default(Keep) with { Resources = keep.Resources };
        var id = await reader.WriteAsync($"{ctx}.id", resource.Id, plain).ConfigureAwait(false);
        if (!keep.Resources)
        {
            return id;
        }

        return new Dictionary<string, object?>
        {
            [Constants.SignatureKey] = Constants.ResourceSignature,
            [Constants.Urn] = await reader.WriteAsync($"{ctx}.urn", resource.Urn, plain).ConfigureAwait(false),
            [Constants.Id] = id is Constants.UnknownValue ? "" : id,
        };
    }

    // Only its URN: its properties may lead back to whoever is being serialized, which would then wait for itself.
    private async ValueTask<object?> WriteComponentAsync(string ctx, ComponentResource component, Keep keep)
    {
        var urn = await ReferenceReader(keep)
            .WriteAsync($"{ctx}.urn", component.Urn, default(Keep) with { Resources = keep.Resources })
            .ConfigureAwait(false);
        return keep.Resources
            ? new Dictionary<string, object?> { [Constants.SignatureKey] = Constants.ResourceSignature, [Constants.Urn] = urn }
            : urn;
    }

    /// <summary>Who collects the dependencies of a resource reference: nobody if the references are not to count.</summary>
    private Serializer ReferenceReader(Keep keep) => keep.Resources && _excludeResourceReferences ? new Serializer() : this;
}
