using Pulumi;

namespace Sdk.Tests.Deployments;

/// <summary>A component that a provider builds.</summary>
public sealed class RemoteGroup(string name, ThingArgs? args = null, ComponentResourceOptions? options = null)
    : ComponentResource("test:index:RemoteGroup", name, args ?? new ThingArgs(), options, remote: true);
