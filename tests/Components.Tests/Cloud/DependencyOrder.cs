using Pulumi;

namespace Components.Tests.Cloud;

/// <summary>Who waits for whom, as the engine would work it out from options, inputs and providers. Deletion runs the other way round.</summary>
public sealed class DependencyOrder(IReadOnlyList<RecordedResource> resources)
{
    private readonly Dictionary<Resource, RecordedResource> byResource = resources.ToDictionary(one => one.Resource);

    /// <summary>Whether the first is created only after the second (and deleted before it).</summary>
    public bool IsAfter(RecordedResource later, RecordedResource earlier)
    {
        var reached = new HashSet<Resource>();
        var waiting = new Stack<Resource>(DirectlyBefore(later));
        while (waiting.TryPop(out var next))
        {
            if (ReferenceEquals(next, earlier.Resource))
            {
                return true;
            }

            if (reached.Add(next) && byResource.TryGetValue(next, out var recorded))
            {
                foreach (var before in DirectlyBefore(recorded))
                {
                    waiting.Push(before);
                }
            }
        }

        return false;
    }

    private IEnumerable<Resource> DirectlyBefore(RecordedResource resource)
    {
        var dependencies = resource.DependsOn.Concat(resource.InputDependencies).SelectMany(WithChildren);
        return ProviderOf(resource) is { } provider ? dependencies.Append(provider) : dependencies;
    }

    // To depend on a component is to depend on everything in it.
    private IEnumerable<Resource> WithChildren(Resource resource)
    {
        return resource is ComponentResource
            ? resources.Where(one => ReferenceEquals(one.Parent, resource)).SelectMany(child => WithChildren(child.Resource)).Prepend(resource)
            : [resource];
    }

    private ProviderResource? ProviderOf(RecordedResource resource)
    {
        var package = resource.Type.Split(':')[0];
        for (RecordedResource? holder = resource; holder is not null; holder = holder.Parent is { } parent ? byResource.GetValueOrDefault(parent) : null)
        {
            var listed = holder.Options is ComponentResourceOptions component ? component.Providers : [];
            var provider = listed.Append(holder.Options.Provider).FirstOrDefault(one => string.Equals(one?.GetResourceType(), $"pulumi:providers:{package}", StringComparison.Ordinal));
            if (provider is not null)
            {
                return provider;
            }
        }

        return null;
    }
}
