using Lgtm.Sdk.Generator.Schema;

namespace Lgtm.Sdk.Generator.Emission;

/// <summary>A resource or a provider.</summary>
internal sealed record ResourceClass(ProviderSchema Schema, ResourceSchema Resource, Names Names)
{
    private string Name => Resource.Token.Name;

    private string Token => Text.Literal(Resource.Token.Text);

    private string Args => Schema.IsKubernetes ? Names.ArgsClass(Resource) : Name + "Args";

    // A provider is looked up, never read; Kubernetes objects are read without a guess of their state.
    private bool CanBeRead => !Resource.IsProvider;

    private bool HasState => CanBeRead && !Schema.IsKubernetes;

    private IEnumerable<Property> Outputs => Resource.IsProvider ? Resource.Outputs.Where(o => o.Type.IsString) : Resource.Outputs;

    private IReadOnlyList<Property> Constants => [.. Resource.Inputs.Where(i => i.Constant is not null)];

    public void Write(CodeWriter code, CSharpTypes types)
    {
        var parent = Resource.IsProvider ? "global::Pulumi.ProviderResource"
            : Schema.IsKubernetes ? "global::Pulumi.Kubernetes.KubernetesResource"
            : "global::Pulumi.CustomResource";
        code.Line($"[{Schema.Package}ResourceType({Token})]");
        code.Block($"public partial class {Name} : {parent}", () =>
        {
            OutputMembers.Write(code, Outputs, types);
            WriteConstructors(code);
            OutputMembers.WriteStatement(code, Name, Outputs, types);
            if (Constants.Count > 0)
            {
                WriteMakeArgs(code);
            }

            WriteMakeResourceOptions(code);
            if (CanBeRead)
            {
                WriteGet(code);
            }
        });
    }

    private void WriteConstructors(CodeWriter code)
    {
        // Official: Kubernetes arguments may always be left out.
        var required = Resource.RequiresArgs && !Schema.IsKubernetes;
        var given = Constants.Count > 0 ? "MakeArgs(args)" : $"args ?? new {Args}()";
        var token = Resource.IsProvider ? Text.Literal(Schema.Name) : Token;
        code.Line($"public {Name}(string name, {Args}{(required ? " args" : "? args = null")}, CustomResourceOptions? options = null)");
        code.Line($"    : base({token}, name, {given}, MakeResourceOptions(options, \"\"))");
        code.Line("{");
        code.Line("}");
        code.Line();
        if (CanBeRead)
        {
            code.Line($"private {Name}(string name, Input<string> id, {(HasState ? $"{Name}State? state, " : "")}CustomResourceOptions? options)");
            code.Line($"    : base({token}, name, {(HasState ? "state" : "null")}, MakeResourceOptions(options, id))");
            code.Line("{");
            code.Line("}");
            code.Line();
        }
    }

    private void WriteMakeArgs(CodeWriter code)
    {
        code.Block($"private static {Args} MakeArgs({Args}? args)", () =>
        {
            code.Line($"args ??= new {Args}();");
            foreach (var constant in Constants)
            {
                code.Line($"args.{constant.Name} = {Text.Literal(constant.Constant!)};");
            }

            code.Line("return args;");
        });
        code.Line();
    }

    private void WriteMakeResourceOptions(CodeWriter code)
    {
        code.Block("private static CustomResourceOptions MakeResourceOptions(CustomResourceOptions? options, Input<string>? id)", () =>
        {
            code.Block("var defaults = new CustomResourceOptions", () =>
            {
                code.Line("Version = Utilities.Version,");
                WriteList(code, "Aliases", Resource.Aliases.Select(a => $"new global::Pulumi.Alias {{ Type = {Text.Literal(a)} }}"));
                WriteList(code, "AdditionalSecretOutputs", Resource.SecretOutputs.Select(Text.Literal));
            }, close: "};");
            code.Line("var merged = CustomResourceOptions.Merge(defaults, options);");
            code.Line("merged.Id = id ?? merged.Id;");
            code.Line("return merged;");
        });
    }

    private static void WriteList(CodeWriter code, string name, IEnumerable<string> items)
    {
        var all = string.Join(", ", items);
        if (all.Length > 0)
        {
            code.Line($"{name} = {{ {all} }},");
        }
    }

    private void WriteGet(CodeWriter code)
    {
        code.Line();
        var state = HasState ? $"{Name}State? state = null, " : "";
        code.Line($"public static {Name} Get(string name, Input<string> id, {state}CustomResourceOptions? options = null)");
        code.Line($"    => new {Name}(name, id, {(HasState ? "state, " : "")}options);");
    }
}
