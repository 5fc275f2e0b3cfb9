using Pulumi;

namespace Sdk.Tests.Wire;

public sealed class Release(string name, ReleaseArgs args, CustomResourceOptions? options = null)
    : CustomResource("kubernetes:helm.sh/v3:Release", name, args, Kubernetes.Options(options));
