using Pulumi;

namespace Sdk.Tests.Wire;

public sealed class ConfigMap(string name, ConfigMapArgs args, CustomResourceOptions? options = null)
    : CustomResource("kubernetes:core/v1:ConfigMap", name, args, Kubernetes.Options(options, "data"));
