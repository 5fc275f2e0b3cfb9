using System.Collections.Immutable;
using System.Globalization;
using Google.Protobuf.WellKnownTypes;
using Pulumi.Serialization;
using Pulumirpc;

namespace Pulumi;

/// <summary>Registers a resource that this program owns.</summary>
internal static class ResourceRegistration
{
    public static async Task<ResourceOutcome> RegisterAsync(
        Deployment deployment, ResourceIntent intent, ImmutableDictionary<string, object?> inputs)
    {
        RefuseUnsupported(intent.Options);
        var request = Stated(deployment, intent);
        await AddWaitedForOptionsAsync(deployment, intent, request);

        var prepared = await PreparedResource.PrepareAsync(deployment, intent, inputs);
        request.Object = prepared.Object;
        request.Parent = prepared.Parent;
        request.Provider = prepared.Provider;
        request.Providers.Add(prepared.Providers.ToDictionary());
        request.Dependencies.AddRange(prepared.Dependencies);
        foreach (var (property, urns) in prepared.PropertyDependencies)
        {
            request.PropertyDependencies.Add(property, new RegisterResourceRequest.Types.PropertyDependencies { Urns = { urns } });
        }

        await AddAliasesAsync(deployment, intent, request);
        request.PackageRef = await deployment.Packages.ReferenceAsync(intent.Package);

        return Outcome(await deployment.Monitor.RegisterResourceAsync(intent.Resource, request));
    }

    private static void RefuseUnsupported(ResourceOptions options)
    {
        if (options.HasTransforms)
        {
            throw Unsupported.Transforms();
        }

        if (options.HasHooks)
        {
            throw Unsupported.Hooks();
        }
    }

    private static RegisterResourceRequest Stated(Deployment deployment, ResourceIntent intent)
    {
        var options = intent.Options;
        var request = new RegisterResourceRequest
        {
            Type = intent.Type,
            Name = intent.Name,
            Custom = intent.Custom,
            Remote = intent.Remote,
            Version = options.Version ?? "",
            PluginDownloadURL = options.PluginDownloadURL ?? "",
            AcceptSecrets = true,
            AcceptResources = deployment.SendsResourceReferences,
            SupportsResultReporting = true,
            CustomTimeouts = Timeouts(options.CustomTimeouts),
            Hooks = new RegisterResourceRequest.Types.ResourceHooksBinding(),
        };
        request.IgnoreChanges.AddRange(options.IgnoreChangesOrEmpty);
        request.HideDiffs.AddRange(options.HideDiffsOrEmpty);

        // Absent and false differ to the engine in these.
        if (intent.Protect is { } protect)
        {
            request.Protect = protect;
        }

        if (options.RetainOnDelete is { } retain)
        {
            request.RetainOnDelete = retain;
        }

        if (intent.CustomOptions is { } custom)
        {
            AddCustom(request, custom);
        }

        return request;
    }

    private static void AddCustom(RegisterResourceRequest request, CustomResourceOptions custom)
    {
        request.ImportId = custom.ImportId ?? "";
        request.DeleteBeforeReplace = custom.DeleteBeforeReplace ?? false;
        request.DeleteBeforeReplaceDefined = custom.DeleteBeforeReplace is not null;
        request.ReplaceOnChanges.AddRange(custom.ReplaceOnChangesOrEmpty);
        request.AdditionalSecretOutputs.AddRange(custom.AdditionalSecretOutputsOrEmpty);
        if (custom.EnvVarMappingsOrNull is { } mappings)
        {
            request.EnvVarMappings.Add(mappings.ToDictionary());
        }
    }

    private static async Task AddWaitedForOptionsAsync(Deployment deployment, ResourceIntent intent, RegisterResourceRequest request)
    {
        var options = intent.Options;
        if (options.DeletedWith is { } deletedWith)
        {
            await deployment.Features.RequireDeletedWithAsync();
            request.DeletedWith = await deletedWith.Urn.KnownValueAsync("") ?? "";
        }

        if (await options.ReplaceWithOrNull.ResourcesAsync() is { Count: > 0 } replaceWith)
        {
            await deployment.Features.RequireReplaceWithAsync();
            foreach (var resource in replaceWith)
            {
                if (await resource.Urn.KnownValueAsync("") is { Length: > 0 } urn)
                {
                    request.ReplaceWith.Add(urn);
                }
            }
        }

        if (options.ReplacementTrigger is { } trigger)
        {
            var keepResources = await deployment.Features.ResourceReferences;
            var value = await new Serializer().SerializeAsync($"{intent.Name}.replacementTrigger", trigger, keepResources, keepOutputValues: false);
            request.ReplacementTrigger = Serializer.CreateValue(value);
        }
    }

    private static async Task AddAliasesAsync(Deployment deployment, ResourceIntent intent, RegisterResourceRequest request)
    {
        if (await deployment.Features.AliasSpecs)
        {
            request.Aliases.AddRange(await AliasSpecs.OfAsync(intent.Options.AliasesOrEmpty));
        }
        else
        {
            request.AliasURNs.AddRange(await AliasUrns.OfAsync(intent.Resource));
        }
    }

    private static RegisterResourceRequest.Types.CustomTimeouts? Timeouts(CustomTimeouts? timeouts) => timeouts is null
        ? null
        : new RegisterResourceRequest.Types.CustomTimeouts
        {
            Create = Duration(timeouts.Create),
            Update = Duration(timeouts.Update),
            Delete = Duration(timeouts.Delete),
        };

    // A tick is 100 ns.
    private static string Duration(TimeSpan? time) => time is { } value ? value.Ticks.ToString(CultureInfo.InvariantCulture) + "00ns" : "";

    private static ResourceOutcome Outcome(RegisterResourceResponse response) => new(
        response.Urn,
        response.Id,
        response.Object ?? new Struct(),
        // Newer engines report success and unknown together, for what a targeted update leaves alone.
        MissingIsUnknown: response.Result != Result.Success || response.Unknown,
        response.PropertyDependencies.ToImmutableDictionary(
            property => property.Key,
            property => property.Value.Urns.Select(Resource (urn) => new DependencyResource(urn)).ToImmutableHashSet()));
}
