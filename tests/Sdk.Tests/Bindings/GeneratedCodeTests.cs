using Lgtm.Sdk.Generator;
using Lgtm.Sdk.Generator.Emission;
using Lgtm.Sdk.Generator.Schema;
using Shouldly;
using Xunit;

namespace Sdk.Tests.Bindings;

public sealed class GeneratedCodeTests
{
    [Theory]
    [InlineData("aws")]
    [InlineData("kubernetes")]
    [InlineData("random")]
    public void CommittedBindings_ComparedWithTheirSchema_AreWhatTheGeneratorWrites(string provider)
    {
        var schema = SchemaReader.Read(SdkFolder.Schema(provider));
        var committed = Committed(SdkFolder.Generated(schema.Namespace));

        var generated = ProviderBindings.Of(schema);

        committed.Keys.Order(StringComparer.Ordinal).ShouldBe(generated.Keys.Order(StringComparer.Ordinal));
        generated.Except(committed).Select(f => f.Key).ShouldBeEmpty("run `make generate`");
    }

    [Fact]
    public void Generator_RunTwice_WritesTheSame()
    {
        var schema = SchemaReader.Read(SdkFolder.Schema("aws"));

        ProviderBindings.Of(schema).ShouldBe(ProviderBindings.Of(schema));
    }

    private static Dictionary<string, string> Committed(string folder)
    {
        return Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .ToDictionary(f => Path.GetRelativePath(folder, f).Replace('\\', '/'), File.ReadAllText, StringComparer.Ordinal);
    }
}
