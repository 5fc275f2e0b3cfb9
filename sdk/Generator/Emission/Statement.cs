namespace Lgtm.Sdk.Generator.Emission;

/// <summary>A method in which a class states its members to the SDK. A class derived from it by a program has more, which only reflection finds.</summary>
internal static class Statement
{
    public static void OfMembers(CodeWriter code, string type, bool isSealed, string method, string parameter, IEnumerable<string> lines)
    {
        code.Block($"internal override void {method}(global::Pulumi.Serialization.{parameter})", () =>
        {
            if (!isSealed)
            {
                code.Block($"if (GetType() != typeof({type}))", () =>
                {
                    code.Line($"base.{method}({parameter.Split(' ')[1]});");
                    code.Line("return;");
                });
                code.Line();
            }

            foreach (var line in lines)
            {
                code.Line(line);
            }
        });
    }
}
