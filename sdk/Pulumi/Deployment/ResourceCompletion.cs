using System.Collections.Immutable;
using Pulumi.Engine;
using Pulumi.Serialization;

namespace Pulumi;

/// <summary>Gets a resource from the engine and fills in its outputs.</summary>
internal static class ResourceCompletion
{
    public static async Task CompleteAsync(Deployment deployment, ResourceIntent intent)
    {
        var resource = intent.Resource;
        try
        {
            var outcome = await OutcomeAsync(deployment, intent);
            Resolve(deployment, resource, outcome);
        }
        catch (Exception exception)
        {
            var reported = exception is RpcException refused ? Refusal.Of(resource, refused) : exception;

            // Whatever waits for this resource fails with it instead of waiting for ever.
            foreach (var source in resource.CompletionSources.Values)
            {
                source.TrySetException(reported);
            }

            if (ReferenceEquals(reported, exception))
            {
                throw;
            }

            throw reported;
        }
    }

    private static async Task<ResourceOutcome> OutcomeAsync(Deployment deployment, ResourceIntent intent)
    {
        if (intent.Options.Urn is { } urn)
        {
            return await ResourceLookup.ByUrnAsync(deployment, urn);
        }

        // At once, before anything is waited for: the program may go on to change its args for the next resource.
        var inputs = await intent.Args.ToDictionaryAsync();

        var id = await intent.Options.Id.KnownTextAsync();
        if (string.IsNullOrEmpty(id))
        {
            return await ResourceRegistration.RegisterAsync(deployment, intent, inputs);
        }

        return intent.Custom
            ? await ResourceReading.ReadAsync(deployment, intent, inputs, id)
            : throw new ArgumentException("ResourceOptions.Id is only valid for a CustomResource");
    }

    private static void Resolve(Deployment deployment, Resource resource, ResourceOutcome outcome)
    {
        var missingIsKnown = !deployment.IsDryRun && !outcome.MissingIsUnknown;
        foreach (var (property, source) in resource.CompletionSources)
        {
            switch (property)
            {
                case Constants.Urn:
                    source.SetStringValue(outcome.Urn, isKnown: true);
                    break;
                case Constants.Id when resource is CustomResource:
                    source.SetStringValue(outcome.Id, isKnown: outcome.Id.Length > 0);
                    break;
                case var _ when outcome.State.Fields.TryGetValue(property, out var value):
                    var dependencies = outcome.Dependencies.GetValueOrDefault(property, ImmutableHashSet<Resource>.Empty);
                    source.SetValue(Converter.ConvertValue(
                        warning => Log.Warn(warning, resource),
                        $"{resource.GetType().FullName}.{property}",
                        value,
                        source.TargetType,
                        dependencies));
                    break;
                default:
                    source.TrySetDefaultResult(missingIsKnown);
                    break;
            }
        }
    }
}
