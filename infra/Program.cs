using Pulumi;

namespace Lgtm.Infra;

internal static class Program
{
    /// <summary>Runs the program against whichever engine started this process.</summary>
    public static Task<int> RunAsync()
    {
        return Deployment.RunAsync(ObservabilityStack.Define);
    }

    private static Task<int> Main()
    {
        return RunAsync();
    }
}
