using Pulumirpc;

namespace Lgtm.Cli.Engine;

/// <summary>A function of a provider that the program called.</summary>
internal sealed record RecordedInvoke(ResourceInvokeRequest Request);
