using Lgtm.Sdk.Generator.Schema;

namespace Lgtm.Sdk.Generator.Emission;

/// <summary>A class the SDK fills from the wire: a nested output or the result of a function.</summary>
internal sealed record ResultClass(string Name, IReadOnlyList<Property> Properties)
{
    public void Write(CodeWriter code, CSharpTypes types)
    {
        code.Line("[OutputType]");
        code.Block($"public sealed class {Name}", () =>
        {
            foreach (var property in Properties)
            {
                code.Line($"public readonly {types.Output(property)} {property.Name};");
            }

            code.Line();
            code.Line("[OutputConstructor]");
            var parameters = string.Join(", ", Properties.Select(p => $"{types.Output(p)} {Names.Parameter(p.WireName)}"));
            code.Block($"private {Name}({parameters})", () =>
            {
                foreach (var property in Properties)
                {
                    // A member and its parameter differ unless the wire name is already capitalized.
                    var target = property.Name == property.WireName ? "this." + property.Name : property.Name;
                    code.Line($"{target} = {Names.Parameter(property.WireName)};");
                }
            });
        });
    }
}
