using Pulumi;

namespace Sdk.Tests.Wire;

public sealed class KubernetesProvider(string name, KubernetesProviderArgs args)
    : ProviderResource("kubernetes", name, args, Kubernetes.Options(null));
