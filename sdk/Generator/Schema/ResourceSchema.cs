namespace Lgtm.Sdk.Generator.Schema;

internal sealed record ResourceSchema(
    Token Token,
    IReadOnlyList<Property> Inputs,
    IReadOnlyList<Property> Outputs,
    IReadOnlyList<string> Aliases,
    IReadOnlyList<string> SecretOutputs)
{
    public bool IsProvider => Token.Text.StartsWith("pulumi:providers:", StringComparison.Ordinal);

    public bool RequiresArgs => Inputs.Any(i => !i.IsOptional);
}
