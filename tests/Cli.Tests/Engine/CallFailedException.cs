namespace Cli.Tests.Engine;

/// <summary>A call that the engine answered with a status other than OK.</summary>
internal sealed class CallFailedException(string status, string message) : Exception(message)
{
    public string Status { get; } = status;
}
