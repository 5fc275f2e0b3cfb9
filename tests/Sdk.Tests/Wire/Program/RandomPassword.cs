using Pulumi;

namespace Sdk.Tests.Wire;

public sealed class RandomPassword(string name, RandomPasswordArgs args, CustomResourceOptions? options = null)
    : CustomResource("random:index/randomPassword:RandomPassword", name, args, CustomResourceOptions.Merge(
        new CustomResourceOptions { Version = "4.21.0", AdditionalSecretOutputs = { "bcryptHash", "result" } }, options))
{
    [Output("result")]
    public Output<string> Result { get; private set; } = null!;
}
