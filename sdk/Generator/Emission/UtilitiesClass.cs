using Lgtm.Sdk.Generator.Schema;

namespace Lgtm.Sdk.Generator.Emission;

/// <summary>What all bindings of one provider share: the plugin's version, defaults from the environment, the type attribute.</summary>
internal sealed record UtilitiesClass(ProviderSchema Schema)
{
    public void Write(CodeWriter code)
    {
        code.Block("internal static class Utilities", () =>
        {
            code.Line($"public static string Version => {Text.Literal(Schema.Version)};");
            code.Line();
            foreach (var line in EnvironmentReaders.Split('\n'))
            {
                code.Line(line);
            }

            code.Line();
            WriteWithDefaults(code, "InvokeOptions");
            code.Line();
            WriteWithDefaults(code, "InvokeOutputOptions");
        });
        code.Line();
        var attribute = $"{Schema.Package}ResourceTypeAttribute";
        code.Line($"internal sealed class {attribute}(string type) : global::Pulumi.ResourceTypeAttribute(type, Utilities.Version);");
    }

    private const string EnvironmentReaders = """
        public static string? GetEnv(params string[] names)
        {
            foreach (var name in names)
            {
                if (global::System.Environment.GetEnvironmentVariable(name) is { Length: > 0 } value)
                {
                    return value;
                }
            }

            return null;
        }

        public static bool? GetEnvBoolean(params string[] names) => GetEnv(names) switch
        {
            "1" or "t" or "T" or "true" or "TRUE" or "True" => true,
            "0" or "f" or "F" or "false" or "FALSE" or "False" => false,
            _ => null,
        };

        public static int? GetEnvInt32(params string[] names)
            => int.TryParse(GetEnv(names), global::System.Globalization.CultureInfo.InvariantCulture, out var value) ? value : null;

        public static double? GetEnvDouble(params string[] names)
            => double.TryParse(GetEnv(names), global::System.Globalization.CultureInfo.InvariantCulture, out var value) ? value : null;
        """;

    private static void WriteWithDefaults(CodeWriter code, string options)
    {
        code.Block($"public static {options} WithDefaults(this {options}? options)", () =>
        {
            code.Line($"var result = options ?? new {options}();");
            code.Line("result.Version ??= Version;");
            code.Line("return result;");
        });
    }
}
