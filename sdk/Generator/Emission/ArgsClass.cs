using Lgtm.Sdk.Generator.Schema;

namespace Lgtm.Sdk.Generator.Emission;

/// <summary>A class of arguments: of a resource, of a function, or nested in either.</summary>
/// <param name="Parent"><c>ResourceArgs</c> or <c>InvokeArgs</c>.</param>
/// <param name="IsPlain">Whether members are plain values, not inputs.</param>
/// <param name="NonStringsAsJson">Providers take everything but strings as JSON text.</param>
internal sealed record ArgsClass(
    string Name, string Parent, IReadOnlyList<Property> Properties, bool IsSealed = true, bool IsPlain = false, bool NonStringsAsJson = false)
{
    public void Write(CodeWriter code, CSharpTypes types)
    {
        code.Block($"public {(IsSealed ? "sealed " : "")}class {Name} : global::Pulumi.{Parent}", () =>
        {
            var members = Properties
                .Select(p => new ArgsMember(p, IsPlain ? types.Plain(p) : types.Input(p), IsPlain, NonStringsAsJson))
                .ToList();
            foreach (var member in members)
            {
                member.Write(code);
                code.Line();
            }

            WriteDefaults(code);
            code.Line($"public static new {Name} Empty => new {Name}();");
            code.Line();
            Statement.OfMembers(code, Name, IsSealed, "CollectInputs", "InputValues inputs", members.Select(member => member.Collected));
        });
    }

    private void WriteDefaults(CodeWriter code)
    {
        var defaulted = Properties.Where(p => p.Default is not null).ToList();
        if (defaulted.Count == 0)
        {
            return;
        }

        code.Block($"public {Name}()", () =>
        {
            foreach (var property in defaulted)
            {
                code.Line($"{property.Name} = {Value(property)};");
            }
        });
        code.Line();
    }

    private static string Value(Property property)
    {
        if (property.Default!.Literal is { } literal)
        {
            return literal;
        }

        var reader = property.Type is SchemaType.Primitive { Name: var name }
            ? name switch { "boolean" => "GetEnvBoolean", "integer" => "GetEnvInt32", "number" => "GetEnvDouble", _ => "GetEnv" }
            : throw new NotSupportedException($"{property.WireName}: only primitives have defaults from the environment");
        return $"Utilities.{reader}({string.Join(", ", property.Default.Environment.Select(Text.Literal))}){(reader == "GetEnv" ? "!" : "")}";
    }
}
