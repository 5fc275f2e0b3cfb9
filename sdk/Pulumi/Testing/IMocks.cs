namespace Pulumi.Testing;

/// <summary>Answers for the engine in unit tests.</summary>
public interface IMocks
{
    /// <summary>Creates or reads a resource: its id and its state.</summary>
    Task<(string? id, object state)> NewResourceAsync(MockResourceArgs args);

    /// <summary>Answers a function or a method.</summary>
    Task<object> CallAsync(MockCallArgs args);

    /// <summary>Takes note of a component's outputs.</summary>
    Task RegisterResourceOutputs(MockRegisterResourceOutputsRequest args) => Task.CompletedTask;
}
