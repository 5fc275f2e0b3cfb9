using Pulumi.Testing;

namespace Sdk.Tests.Deployments.Mocks;

/// <summary>Mocks that take their time, so that runs at once overlap.</summary>
internal sealed class SlowMocks : IMocks
{
    public async Task<(string? id, object state)> NewResourceAsync(MockResourceArgs args)
    {
        await Task.Delay(5);
        return (args.Name, RecordingMocks.NoState);
    }

    public Task<object> CallAsync(MockCallArgs args) => Task.FromResult<object>(RecordingMocks.NoState);
}
