using System.Threading;

namespace Pulumi;

/// <summary>What runs when a step of a resource has failed; true retries it.</summary>
public delegate Task<bool> ErrorHookCallback(ErrorHookArgs args, CancellationToken cancellationToken = default);
