using Lgtm.Sdk.Generator.Schema;

namespace Lgtm.Sdk.Generator.Emission;

/// <summary>A provider function: called with plain values for a task, or with inputs for an output.</summary>
internal sealed record FunctionClass(FunctionSchema Function)
{
    private string Name => Function.Token.Name;

    public void Write(CodeWriter code, CSharpTypes types)
    {
        code.Block($"public static class {Name}", () =>
        {
            WriteCall(code, $"Task<{Name}Result>", "InvokeAsync", $"{Name}Args", "InvokeOptions? options = null");
            code.Line();
            WriteCall(code, $"Output<{Name}Result>", "Invoke", $"{Name}InvokeArgs", "InvokeOptions? options = null");
            code.Line();
            WriteCall(code, $"Output<{Name}Result>", "Invoke", $"{Name}InvokeArgs", "InvokeOutputOptions options", forceArgs: true);
        });
        code.Line();
        new ArgsClass($"{Name}Args", "InvokeArgs", Function.Inputs, IsPlain: true).Write(code, types);
        code.Line();
        new ArgsClass($"{Name}InvokeArgs", "InvokeArgs", Function.Inputs).Write(code, types);
        code.Line();
        new ResultClass($"{Name}Result", Function.Outputs).Write(code, types);
    }

    private void WriteCall(CodeWriter code, string result, string method, string args, string options, bool forceArgs = false)
    {
        var parameter = forceArgs || Function.RequiresArgs ? $"{args} args" : $"{args}? args = null";
        code.Line($"public static {result} {method}({parameter}, {options})");
        code.Line($"    => global::Pulumi.Deployment.Instance.{method}<{Name}Result>(");
        code.Line($"        {Text.Literal(Function.Token.Text)}, args ?? new {args}(), options.WithDefaults());");
    }
}
