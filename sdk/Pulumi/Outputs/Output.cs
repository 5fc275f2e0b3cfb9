using System.Collections.Immutable;
using System.Globalization;

namespace Pulumi;

/// <summary>Makes and combines outputs.</summary>
public static partial class Output
{
    public static Output<T> Create<T>(T value) => new(KnownData.Of(value));

    public static Output<T> Create<T>(Task<T> value) => new(Awaited(value, isSecret: false));

    public static Output<T> CreateSecret<T>(T value) => new(KnownData.SecretOf(value));

    public static Output<T> CreateSecret<T>(Task<T> value) => new(Awaited(value, isSecret: true));

    public static Output<T> CreateSecret<T>(Output<T> value) => WithSecret(value, isSecret: true);

    public static Output<T> Unsecret<T>(Output<T> output) => WithSecret(output, isSecret: false);

    public static async Task<bool> IsSecretAsync<T>(Output<T> output) => (await output.DataTask.ConfigureAwait(false)).IsSecret;

    public static Output<ImmutableArray<T>> All<T>(params Input<T>[] inputs) => All((IEnumerable<Input<T>>)inputs);

    public static Output<ImmutableArray<T>> All<T>(IEnumerable<Input<T>> inputs) => All(inputs.Select(input => input.ToOutput()));

    public static Output<ImmutableArray<T>> All<T>(params Output<T>[] outputs) => All((IEnumerable<Output<T>>)outputs);

    public static Output<ImmutableArray<T>> All<T>(IEnumerable<Output<T>> outputs)
    {
        return new(OutputCombination.AllAsync(outputs.ToImmutableArray()));
    }

    public static Output<string> Format(FormattableString formattableString)
    {
        var arguments = formattableString.GetArguments();
        return new(OutputCombination.CombineAsync(
            arguments.Select(OutputCombination.AsOutput),
            values => string.Format(CultureInfo.InvariantCulture, formattableString.Format, values)));
    }

    internal static Output<T> Unknown<T>(T value = default!)
    {
        return new(KnownData.Of(value) with { IsKnown = false });
    }

    private static async Task<OutputData<T>> Awaited<T>(Task<T> value, bool isSecret)
    {
        return KnownData.Of(await value.ConfigureAwait(false)) with { IsSecret = isSecret };
    }

    private static Output<T> WithSecret<T>(Output<T> output, bool isSecret)
    {
        return new(MarkedAsync());

        async Task<OutputData<T>> MarkedAsync() => await output.DataTask.ConfigureAwait(false) with { IsSecret = isSecret };
    }
}
