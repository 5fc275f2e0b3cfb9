namespace Pulumi;

/// <summary>A failure that a person can act on: only its message is shown.</summary>
public class RunException : Exception
{
    public RunException(string message)
        : base(message)
    {
    }

    public RunException(string message, Exception? innerException)
        : base(message, innerException)
    {
    }

    internal static RunException OutputsWithoutValue(IEnumerable<string> names) =>
        new($"Output(s) {Quoted(names)} have no value assigned. [Output] attributed properties must be assigned inside Stack constructor.");

    public static RunException OutputsHaveIncorrectType(IEnumerable<string> outputAttributeNames) =>
        new($"Output(s) {Quoted(outputAttributeNames)} have incorrect type. [Output] attributed properties must be instances of Output<T>.");

    private static string Quoted(IEnumerable<string> names) => $"'{string.Join(", ", names)}'";
}
