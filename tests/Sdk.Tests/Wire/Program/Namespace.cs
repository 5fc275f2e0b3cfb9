using System.Collections.Immutable;
using Pulumi;

namespace Sdk.Tests.Wire;

public sealed class Namespace(string name, NamespaceArgs args, CustomResourceOptions? options = null)
    : CustomResource("kubernetes:core/v1:Namespace", name, args, Kubernetes.Options(options))
{
    [Output("metadata")]
    public Output<ImmutableDictionary<string, object>> Metadata { get; private set; } = null!;
}
