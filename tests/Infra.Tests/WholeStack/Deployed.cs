using Components.Tests.Cloud;
using Lgtm.Infra;

namespace Infra.Tests;

/// <summary>The whole program, run over a stack file against the recording cloud.</summary>
internal static class Deployed
{
    public static Task<Recording> Stack(string name)
    {
        return Stack(StackFile.Of(name));
    }

    public static Task<Recording> Stack(StackFile file)
    {
        return RecordingCloud.Provision(() => ObservabilityStack.Define(file.Read(), file.Plan()));
    }

    public static Task<Recording> FirstPreviewOf(string name)
    {
        return RecordingCloud.FirstPreview(() => ObservabilityStack.Define(StackFile.Of(name).Read(), StackFile.Of(name).Plan()));
    }
}
