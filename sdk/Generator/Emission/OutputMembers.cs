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

    public static void WriteStatement(CodeWriter code, string resource, IEnumerable<Property> outputs, CSharpTypes types)
    {
        var opened = outputs.Select(output =>
            $"{output.Name} = new(outputs.Open({Text.Literal(output.WireName)}, typeof({types.RuntimeOutput(output)})));");
        Statement.OfMembers(code, resource, isSealed: false, "OpenOutputs", "OutputSources outputs", ["OpenIdentity(outputs);", .. opened]);
        code.Line();
    }
}
