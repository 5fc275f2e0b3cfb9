namespace Pulumi;

/// <summary>What an output says when it is asked for its text, which it does not have yet.</summary>
internal static class OutputText
{
    private const string FailInsteadVariable = "PULUMI_ERROR_OUTPUT_STRING";

    private const string Refusal = """
        Calling [ToString] on an [Output<T>] is not supported.

        To get the value of an Output<T> as an Output<string> consider:
        1. o.Apply(v => $"prefix{v}suffix")
        2. Output.Format($"prefix{o}suffix")

        See https://www.pulumi.com/docs/concepts/inputs-outputs for more details.
        """;

    public static string Refuse()
    {
        var mode = Environment.GetEnvironmentVariable(FailInsteadVariable);
        if (mode is "1" || string.Equals(mode, "true", StringComparison.OrdinalIgnoreCase))
        {
            throw new InvalidOperationException(Refusal);
        }

        if (Deployment.CurrentOrNull is not null)
        {
            Log.Warn(Refusal);
        }

        return Refusal + "\nThis function may throw in a future version of Pulumi.";
    }
}
