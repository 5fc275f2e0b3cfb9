using System.Collections.Immutable;
using System.Globalization;

namespace Pulumi;

/// <summary>Makes and combines outputs.</summary>
public static partial class Output
{
    public static Output<T> Create<T>(T value) => new(OutputData.Of(value));

    public static Output<T> Create<T>(Task<T> value) => new(OutputSteps.AwaitAsync(value));

    public static Output<T> CreateSecret<T>(T value) => new(OutputData.Of(value) with { IsSecret = true });

    public static Output<T> CreateSecret<T>(Task<T> value) => new(OutputSteps.MarkAsync(OutputSteps.AwaitAsync(value), isSecret: true));

    public static Output<T> CreateSecret<T>(Output<T> value) => new(OutputSteps.MarkAsync(value.DataTask, isSecret: true));

    public static Output<T> Unsecret<T>(Output<T> output) => new(OutputSteps.MarkAsync(output.DataTask, isSecret: false));

    public static async Task<bool> IsSecretAsync<T>(Output<T> output) => (await output.DataTask.ConfigureAwait(false)).IsSecret;

    public static Output<ImmutableArray<T>> All<T>(params Input<T>[] inputs) => All((IEnumerable<Input<T>>)inputs);

    public static Output<ImmutableArray<T>> All<T>(IEnumerable<Input<T>> inputs) => All(inputs.Select(input => input.ToOutput()));

    public static Output<ImmutableArray<T>> All<T>(params Output<T>[] outputs) => All((IEnumerable<Output<T>>)outputs);

    public static Output<ImmutableArray<T>> All<T>(IEnumerable<Output<T>> outputs)
    {
        return new(OutputCombination.CombineAsync(outputs.ToArray<IOutput>(), ArrayOf<T>));
    }

    public static Output<string> Format(FormattableString formattableString)
    {
        var arguments = formattableString.GetArguments();
        return new(OutputCombination.CombineAsync(
            arguments.Select(OutputCombination.AsOutput),
            values => string.Format(CultureInfo.InvariantCulture, formattableString.Format, values)));
    }

    internal static Output<T> Unknown<T>(T value = default!) => new(OutputData.Unknown(value));

    private static object ArrayOf<T>(object?[] values) => values.Select(value => value is null ? default! : (T)value).ToImmutableArray();
}
