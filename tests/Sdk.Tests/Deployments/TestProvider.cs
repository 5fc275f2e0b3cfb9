using Pulumi;

namespace Sdk.Tests.Deployments;

public sealed class TestProvider(string name, string package = "test", CustomResourceOptions? options = null)
    : ProviderResource(package, name, ResourceArgs.Empty, options);
