using Pulumi;

namespace Sdk.Tests.Wire;

/// <summary>As much of a Kubernetes provider as the probe uses.</summary>
internal static class Kubernetes
{
    public static CustomResourceOptions Options(CustomResourceOptions? options, params string[] secretOutputs) => CustomResourceOptions.Merge(
        new CustomResourceOptions { Version = "4.33.0", AdditionalSecretOutputs = [.. secretOutputs] }, options);
}
