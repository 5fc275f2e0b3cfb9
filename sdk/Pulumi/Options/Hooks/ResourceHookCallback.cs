using System.Threading;

namespace Pulumi;

/// <summary>What runs when the engine reaches a step of a resource.</summary>
public delegate Task ResourceHookCallback(ResourceHookArgs args, CancellationToken cancellationToken = default);
