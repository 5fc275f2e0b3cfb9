using Lgtm.Sdk.Generator.Schema;

namespace Lgtm.Sdk.Generator.Emission;

/// <summary>The output properties of a resource.</summary>
internal static class OutputMembers
{
    public static void Write(CodeWriter code, IEnumerable<Property> outputs, CSharpTypes types)
    {
        foreach (var output in outputs)
        {
            code.Line($"[Output({Text.Literal(output.WireName)})]");
            code.Line($"public Output<{types.Output(output)}> {output.Name} {{ get; private set; }} = null!;");
            code.Line();
        }
    }
}
