using System.Text.Json;
using System.Xml.Linq;
using Lgtm.Sdk.Generator;
using Lgtm.Sdk.Generator.Schema;
using Shouldly;
using Xunit;

namespace Sdk.Tests.Bindings;

public sealed class SchemaTests
{
    public static TheoryData<string> Providers => [.. SdkFolder.Providers];

    [Theory]
    [MemberData(nameof(Providers))]
    public void Schema_ReadFromItsFile_NamesEveryTokenTypeAndPropertyOnce(string provider)
    {
        var read = () => JsonDocument.Parse(
            File.ReadAllText(SdkFolder.Schema(provider)), new JsonDocumentOptions { AllowDuplicateProperties = false });

        Should.NotThrow(read);
    }

    [Theory]
    [MemberData(nameof(Providers))]
    public void Schema_AcrossItsFile_HasNoTwoClassesOfOneName(string provider)
    {
        var schema = SchemaReader.Read(SdkFolder.Schema(provider));

        var classes = schema.Resources.Select(r => (r.Token.Module, r.Token.Name))
            .Concat(schema.Functions.Select(f => (f.Token.Module, f.Token.Name)))
            .Concat(schema.Enums.Select(e => (e.Key.Module, e.Key.Name)));

        classes.ShouldBeUnique();
    }

    [Theory]
    [MemberData(nameof(Providers))]
    public void Schema_EveryTypeItMentions_IsInItAndEveryTypeInItIsMentioned(string provider)
    {
        var schema = SchemaReader.Read(SdkFolder.Schema(provider));

        var inputs = Properties(schema, input: true).SelectMany(p => Mentioned(p.Type)).ToHashSet();
        var outputs = Properties(schema, input: false).SelectMany(p => Mentioned(p.Type)).ToHashSet();

        inputs.ShouldBe(schema.Types.Where(t => t.Input is not null).Select(t => t.Key).Concat(schema.Enums.Select(e => e.Key)), ignoreOrder: true);
        outputs.ShouldBeSubsetOf(schema.Types.Where(t => t.Output is not null).Select(t => t.Key));
    }

    [Theory]
    [MemberData(nameof(Providers))]
    public void Schema_OfAPackage_HasTheVersionThatTheOfficialPackageIsPinnedTo(string provider)
    {
        var schema = SchemaReader.Read(SdkFolder.Schema(provider));
        var versions = XDocument.Load(Path.Combine(SdkFolder.Find(), "..", "Directory.Packages.props")).Descendants("PackageVersion");

        var pinned = versions.Single(v => string.Equals((string?)v.Attribute("Include"), schema.Namespace, StringComparison.Ordinal));

        schema.Version.ShouldBe((string?)pinned.Attribute("Version"));
    }

    [Theory]
    [InlineData("strin")]
    [InlineData("[string")]
    [InlineData("string|")]
    public void Type_ThatIsMisspelt_IsRefusedWithWhatMayStandThere(string text)
    {
        Should.Throw<FormatException>(() => SchemaTypeParser.Parse(text)).Message.ShouldContain("expected a primitive");
    }

    private static IEnumerable<Property> Properties(ProviderSchema schema, bool input)
    {
        return schema.Resources.SelectMany(r => input ? r.Inputs : r.Outputs)
            .Concat(schema.Functions.SelectMany(f => input ? f.Inputs : f.Outputs))
            .Concat(schema.Types.SelectMany(t => (input ? t.Input : t.Output) ?? []));
    }

    private static IEnumerable<TypeKey> Mentioned(SchemaType type)
    {
        return type switch
        {
            SchemaType.ObjectReference reference => [TypeKey.Parse(reference.Key)],
            SchemaType.EnumReference reference => [TypeKey.Parse(reference.Key)],
            SchemaType.ListOf list => Mentioned(list.Item),
            SchemaType.MapOf map => Mentioned(map.Value),
            SchemaType.UnionOf union => union.Cases.SelectMany(Mentioned),
            _ => [],
        };
    }
}
