using Lgtm.Sdk.Generator.Schema;

namespace Lgtm.Sdk.Generator.Emission;

/// <summary>
/// One member of an arguments class. Lists and maps have a field behind them, so that <c>Tags = { ["a"] = "b" }</c> works;
/// secrets have one so that whatever is assigned becomes secret.
/// </summary>
internal sealed record ArgsMember(Property Property, string Type, bool IsPlain, bool NonStringsAsJson)
{
    private string Attribute
    {
        get
        {
            var required = Property.IsOptional ? "" : ", required: true";
            return $"[Input({Text.Literal(Property.WireName)}{required}{(IsJson ? ", json: true" : "")})]";
        }
    }

    private bool HasField => Property.Type.IsCollection || (Property.IsSecret && !IsPlain);

    private bool IsJson => NonStringsAsJson && !Property.Type.IsString;

    /// <summary>The member as the SDK collects it.</summary>
    public string Collected
    {
        get
        {
            var member = HasField ? Names.Field(Property.WireName) : Property.Name;
            var required = Property.IsOptional ? "" : ", required: true";
            return $"inputs.Add({Text.Literal(Property.WireName)}, nameof({member}), {member}{required}{(IsJson ? ", json: true" : "")});";
        }
    }

    public void Write(CodeWriter code)
    {
        code.Line(Attribute);
        if (HasField)
        {
            WriteField(code);
        }
        else
        {
            code.Line($"public {Type} {Property.Name} {{ get; set; }}{(Property.IsOptional ? "" : " = null!;")}");
        }
    }

    private void WriteField(CodeWriter code)
    {
        var field = Names.Field(Property.WireName);
        code.Line($"private {Type.TrimEnd('?')}? {field};");
        code.Block($"public {Type} {Property.Name}", () =>
        {
            code.Line(Getter(field));
            if (Property.IsSecret && !IsPlain)
            {
                code.Line($"set => {field} = Output.Tuple<{Held}, int>(value, Output.CreateSecret(0)).Apply(t => t.Item1);");
            }
            else
            {
                code.Line($"set => {field} = value;");
            }
        });
    }

    private string Getter(string field)
    {
        if (Property.Type.IsCollection)
        {
            return $"get => {field} ??= new {Type}();";
        }

        return Property.IsOptional ? $"get => {field};" : $"get => {field}!;";
    }

    // A map is an input of a dictionary: as such it goes through a tuple and back.
    private string Held => Property.Type is SchemaType.MapOf ? $"Input<ImmutableDictionary<string, {Type["InputMap<".Length..^1]}>>?" : Type.TrimEnd('?') + "?";
}
