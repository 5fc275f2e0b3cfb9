using System.Text.Json;
using System.Text.Json.Nodes;
using Json.Schema;
using Lgtm.Infra.Settings;
using Shouldly;
using Xunit;

namespace Infra.Tests;

/// <summary>The schema and the reader judge a key alike, as far as a schema can: type, range, spelling, form, and whether it is there.</summary>
public sealed class SettingsSchemaTests
{
    private static readonly JsonSchema Schema = JsonSchema.FromText(Repository.Read("stacks/lgtm.schema.json"));

    public static TheoryData<string> Stacks => [.. StackFile.Names];

    /// <summary>Every key with values that it can never have.</summary>
    public static TheoryData<string, string> WrongValues()
    {
        var cases = new TheoryData<string, string>();
        foreach (var path in SettingKeys.Paths)
        {
            foreach (var json in WrongValuesOf(path))
            {
                cases.Add(path, json);
            }
        }

        return cases;
    }

    public static TheoryData<string, string> Choices()
    {
        var cases = new TheoryData<string, string>();
        foreach (var path in SettingKeys.Paths.Where(path => TypeOf(path).IsEnum))
        {
            foreach (var spelling in ValueReader.Spellings(TypeOf(path)))
            {
                cases.Add(path, $"\"{spelling}\"");
            }
        }

        return cases;
    }

    public static TheoryData<string> RequiredKeys => [.. SettingKeys.Paths.Where(path => !path.Contains("existing.") && SettingKeys.TextFor(path).Absent is null)];

    [Theory]
    [MemberData(nameof(Stacks))]
    public void StackFile_OfThisRepository_IsAccepted(string stack)
    {
        Accepts(StackFile.Of(stack)).ShouldBeTrue();
    }

    [Theory]
    [MemberData(nameof(Stacks))]
    public void StackFile_NamesTheSchema(string stack)
    {
        StackFile.Of(stack).Yaml.ShouldStartWith("# yaml-language-server: $schema=lgtm.schema.json\n");
    }

    [Theory]
    [MemberData(nameof(WrongValues))]
    public void WrongValue_IsRefusedByBoth(string path, string json)
    {
        var file = Complete().With(path, json);

        Accepts(file).ShouldBeFalse();
        file.Problems().ShouldNotBeEmpty();
    }

    [Theory]
    [MemberData(nameof(RequiredKeys))]
    public void MissingKey_IsRefusedByBoth(string path)
    {
        var file = Complete().Without(path);

        Accepts(file).ShouldBeFalse();
        file.Problems().ShouldNotBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Choices))]
    public void EveryChoice_IsAcceptedByTheSchema(string path, string json)
    {
        Accepts(Complete().With(path, json)).ShouldBeTrue();
    }

    [Theory]
    [InlineData("environment.nmae")]
    [InlineData("cluster.nodeGroups")]
    [InlineData("grafana.database.sslMode")]
    [InlineData("capacity.overrides.loki-ingester.cpu")]
    [InlineData("capacity.overrides.loki-ingestor")]
    [InlineData("colector")]
    public void UnknownKey_IsRefusedByBoth(string path)
    {
        var file = Complete().With(path, "{}");

        Accepts(file).ShouldBeFalse();
        file.Problems().ShouldNotBeEmpty();
    }

    [Theory]
    [InlineData("storage.noncurrentDays", "1")]
    [InlineData("storage.noncurrentDays", "365")]
    [InlineData("retention.logsDays", "3650")]
    [InlineData("cluster.maxNodes", "450")]
    [InlineData("cluster.logRetentionDays", "3653")]
    [InlineData("capacity.overrides", """{ "loki-ingester": { "memoryMiB": 9000 } }""")]
    [InlineData("cluster.addOnVersions", """{ "coredns": "v1.13.2-eksbuild.31" }""")]
    [InlineData("network", """{ "existing": { "vpcId": "vpc-0123456789abcdef0", "publicSubnetIds": [], "privateSubnetIds": ["subnet-0123456789abcdef0"] } }""")]
    public void BoundaryValue_IsAcceptedByTheSchema(string path, string json)
    {
        Accepts(StackFile.Of("prod").With(path, json)).ShouldBeTrue();
    }

    // With every optional section and group that does not exclude another.
    private static StackFile Complete()
    {
        return StackFile.Of("prod")
            .WithEncrypted("grafana.database", StackFile.GrafanaDatabase)
            .With("images", """{ "registryPrefix": "mirror.acme.io/cache" }""")
            .With("capacity.overrides", """{ "loki-ingester": { "memoryMiB": 9000 } }""");
    }

    private static IEnumerable<string> WrongValuesOf(string path)
    {
        yield return "[[1]]";
        yield return "null";
        var type = TypeOf(path);
        if (type == typeof(int))
        {
            yield return "-1";
            yield return "2147483648";
            yield return "1.5";
            yield return "\"7\"";
        }
        else if (type == typeof(bool))
        {
            yield return "\"true\"";
        }
        else if (type.IsEnum)
        {
            yield return "\"sometimes\"";
            yield return "1";
        }
        else if (type == typeof(string))
        {
            yield return "\"\"";
            yield return "7";
            if (SettingKeys.TextFor(path).Pattern is not null)
            {
                yield return "\"?? ??\"";
            }
        }
        else if (type == typeof(IReadOnlyList<string>))
        {
            yield return "\"one\"";
            yield return "[7]";
            if (SettingKeys.TextFor(path).Pattern is not null)
            {
                yield return "[\"?? ??\"]";
            }
        }
        else if (type != typeof(SecretText))
        {
            yield return "\"text\"";
        }
    }

    private static Type TypeOf(string path)
    {
        return Nullable.GetUnderlyingType(SettingKeys.TypeOf(path)) ?? SettingKeys.TypeOf(path);
    }

    private static bool Accepts(StackFile file)
    {
        var config = (JsonObject)file.Config.DeepClone();
        if (config["lgtm:grafana"] is JsonObject grafana && grafana["database"] is JsonObject database && database["password"] is JsonValue password)
        {
            database["password"] = new JsonObject { ["secure"] = password.DeepClone() };
        }

        using var document = JsonDocument.Parse(new JsonObject { ["config"] = config }.ToJsonString());
        return Schema.Evaluate(document.RootElement).IsValid;
    }
}
