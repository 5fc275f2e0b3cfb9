namespace Lgtm.Sdk.Generator.Schema;

internal sealed record FunctionSchema(Token Token, IReadOnlyList<Property> Inputs, IReadOnlyList<Property> Outputs)
{
    public bool RequiresArgs => Inputs.Any(i => !i.IsOptional);
}
