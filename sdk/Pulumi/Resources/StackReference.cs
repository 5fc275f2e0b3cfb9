using System.Collections.Immutable;

namespace Pulumi;

/// <summary>Another stack, of which the outputs are read.</summary>
public class StackReference : CustomResource
{
    public StackReference(string name, StackReferenceArgs? args = null, CustomResourceOptions? options = null)
        : base("pulumi:pulumi:StackReference", name, Named(name, args), Read(name, args, options))
    {
    }

    [Output("name")]
    public Output<string> Name { get; private set; } = null!;

    [Output("outputs")]
    public Output<ImmutableDictionary<string, object>> Outputs { get; private set; } = null!;

    [Output("secretOutputNames")]
    public Output<ImmutableArray<string>> SecretOutputNames { get; private set; } = null!;

    /// <summary>The output of this name, or null. Secret only when the other stack says so.</summary>
    public Output<object?> GetOutput(Input<string> name) => Picked(name, (outputs, key) => outputs.GetValueOrDefault(key));

    /// <summary>The output of this name, which must exist.</summary>
    public Output<object> RequireOutput(Input<string> name) => Picked<object>(
        name,
        (outputs, key) => outputs.GetValueOrDefault(key)
            ?? throw new KeyNotFoundException($"Required output '{key}' does not exist on stack '{GetResourceName()}'."));

    public async Task<StackReferenceOutputDetails> GetOutputDetailsAsync(string name)
    {
        var data = await GetOutput(name).DataTask;
        if (!data.IsKnown)
        {
            return new StackReferenceOutputDetails();
        }

        return data.IsSecret ? new StackReferenceOutputDetails { SecretValue = data.Value } : new StackReferenceOutputDetails { Value = data.Value };
    }

    public async Task<object?> GetValueAsync(Input<string> name)
    {
        var data = await GetOutput(name).DataTask;
        return data.IsSecret ? throw SecretRefused(nameof(GetOutput)) : data.Value;
    }

    public async Task<object> RequireValueAsync(Input<string> name)
    {
        var data = await RequireOutput(name).DataTask;
        return data.IsSecret ? throw SecretRefused(nameof(RequireOutput)) : data.Value!;
    }

    private static InvalidOperationException SecretRefused(string instead) =>
        new($"Cannot call '{instead}ValueAsync' if the referenced stack has secret outputs. Use '{instead}' instead.");

    private static StackReferenceArgs Named(string name, StackReferenceArgs? args) => new() { Name = args?.Name ?? name };

    private static CustomResourceOptions Read(string name, StackReferenceArgs? args, CustomResourceOptions? options) =>
        CustomResourceOptions.Merge(options, new CustomResourceOptions { Id = args?.Name ?? name });

    // The map as a whole counts as secret when any of its values is; one value need not be.
    private Output<T> Picked<T>(Input<string> name, Func<ImmutableDictionary<string, object>, string, T> pick) =>
        new(PickedAsync(name.ToOutput(), pick));

    private async Task<OutputData> PickedAsync<T>(Output<string> name, Func<ImmutableDictionary<string, object>, string, T> pick)
    {
        var named = await name.DataTask;
        var outputs = await Outputs.DataTask;
        var secretNames = await SecretOutputNames.DataTask;

        var key = named.As<string>();
        var known = named.IsKnown && outputs.IsKnown;
        var secrets = secretNames.As<ImmutableArray<string>>();
        return new OutputData(
            named.Resources.Union(outputs.Resources),
            known ? pick(outputs.As<ImmutableDictionary<string, object>>(), key) : null,
            known,
            named.IsKnown && secretNames.IsKnown ? !secrets.IsDefault && secrets.Contains(key) : outputs.IsSecret);
    }
}
