using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Reflection;
using Pulumi.Engine;
using Pulumi.Serialization;
using Pulumirpc;

namespace Pulumi;

/// <summary>The outputs of a component or stack, and their registration.</summary>
internal static class ComponentOutputs
{
    private static readonly IDictionary<string, object?> None = ImmutableDictionary<string, object?>.Empty;

    private static readonly ConcurrentDictionary<Type, (string Name, PropertyInfo Property)[]> Declared = new();

    public static async Task RegisterAsync(Deployment deployment, Resource component, Output<IDictionary<string, object?>> outputs)
    {
        var urn = await component.Urn.KnownValueAsync("");
        var values = await outputs.KnownValueAsync(None) ?? None;
        var keepResources = await deployment.Features.ResourceReferences;
        var properties = await SerializedProperties.SerializeAsync("outputs:" + component.GetResourceName(), values, keepResources, keepOutputValues: false);
        try
        {
            await deployment.Monitor.RegisterResourceOutputsAsync(new RegisterResourceOutputsRequest { Urn = urn, Outputs = properties.Object });
        }
        catch (RpcException refused)
        {
            throw Refusal.Of(component, refused);
        }
    }

    public static Dictionary<string, object?> DeclaredBy(Resource component) =>
        Of(component).ToDictionary(output => output.Name, output => output.Property.GetValue(component), StringComparer.Ordinal);

    /// <summary>A stack's outputs are all there is of it, so a forgotten one is a mistake.</summary>
    public static Dictionary<string, object?> DeclaredByStack(Stack stack)
    {
        var outputs = Of(stack);
        var unassigned = outputs.Where(output => output.Property.GetValue(stack) is null).Select(output => output.Name).ToList();
        if (unassigned.Count > 0)
        {
            throw RunException.OutputsWithoutValue(unassigned);
        }

        var mistyped = outputs.Where(output => output.Property.GetValue(stack) is not IOutput).Select(output => output.Name).ToList();
        return mistyped.Count > 0 ? throw RunException.OutputsHaveIncorrectType(mistyped) : DeclaredBy(stack);
    }

    private static (string Name, PropertyInfo Property)[] Of(Resource component) => Declared.GetOrAdd(component.GetType(), static type =>
    [
        .. from property in type.GetProperties(BindingFlags.Instance | BindingFlags.Public)
           let attribute = property.GetCustomAttribute<OutputAttribute>()
           where attribute is not null
           let name = attribute.Name ?? property.Name
           where name is not (Constants.Urn or Constants.Id)
           select (name, property),
    ]);
}
