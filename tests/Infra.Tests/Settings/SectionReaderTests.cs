using Lgtm.Infra.Settings;
using Shouldly;
using Xunit;

namespace Infra.Tests;

public sealed class SectionReaderTests
{
    public static TheoryData<string> EveryPath => [.. SettingKeys.Paths];

    [Fact]
    public void Section_Misspelt_IsReportedOnceWithTheRightName()
    {
        var file = StackFile.Of("dev");
        var storage = file.Config["lgtm:storage"]!.ToJsonString();

        var problems = file.Without("storage").With("storag", storage).Problems();

        problems.ShouldHaveSingleItem().ShouldBe("storag: got an unknown key, expected 'storage'; rename it to storage");
    }

    [Fact]
    public void Section_Unknown_IsRefusedWithTheSectionsThatExist()
    {
        var problems = StackFile.Of("dev").With("billing", "{}").Problems();

        problems.ShouldHaveSingleItem().ShouldStartWith("billing: got an unknown key, expected one of environment, network, cluster,");
    }

    [Fact]
    public void Section_GivenAsPlainText_IsRefused()
    {
        var problems = StackFile.Of("dev").With("storage", "\"s3\"").Problems();

        problems.ShouldHaveSingleItem().ShouldBe("storage: got 's3', expected a section with bucketPrefix and noncurrentDays; write its keys below it, indented");
    }

    [Fact]
    public void Section_GivenAsSecret_IsRefusedWithoutItsContent()
    {
        var problems = StackFile.Of("dev").WithSecret("storage", """{ "bucketPrefix": "hush-hush" }""").Problems();

        var problem = problems.ShouldHaveSingleItem();
        problem.ShouldBe("storage: got a secret, expected plain text, as only grafana.database.password may be encrypted; remove every 'secure:' below it; `make preview` names each");
    }

    [Theory]
    [InlineData("environment.disposable", "\"yes\"", "environment.disposable: got 'yes', expected true or false; write true or false, without quotes")]
    [InlineData("network.zoneCount", "\"3\"", "network.zoneCount: got '3', expected 2 or 3; remove the quotes")]
    [InlineData("network.zoneCount", "2.5", "network.zoneCount: got '2.5', expected 2 or 3; write a whole number")]
    [InlineData("cluster.kubernetesVersion", "1.35", "cluster.kubernetesVersion: got '1.35', expected a version in quotes, \"1.33\" or later; put it in quotes, so that YAML takes it as text")]
    [InlineData("cluster.publicAccessCidrs", "\"198.51.100.7/32\"", "cluster.publicAccessCidrs: got '198.51.100.7/32', expected a list of 1 to 40 public IPv4 ranges, none of them 0.0.0.0/0; write a list: one line per item, each starting with a hyphen")]
    [InlineData("cluster.addOnVersions", "{\"coredns\": 1}", "cluster.addOnVersions: got a group of keys, expected add-on names with versions, such as coredns: v1.13.2-eksbuild.31; write each value as text, in quotes")]
    [InlineData("capacity.profile", "\"Medium\"", "capacity.profile: got 'Medium', expected dev, small, medium, large or xlarge; did you mean medium?")]
    [InlineData("capacity.profile", "\"gigantic\"", "capacity.profile: got 'gigantic', expected dev, small, medium, large or xlarge; choose one of them")]
    [InlineData("capacity.profile", "null", "capacity.profile: got nothing, expected dev, small, medium, large or xlarge; give it a value, or remove the line if it is optional")]
    [InlineData("storage.bucketPrefix", "\"\"", "storage.bucketPrefix: got an empty text, expected 3 to 16 lower-case letters, digits and hyphens, starting with a letter; write the value, or remove the line if it is optional")]
    [InlineData("network.flowLogs", "14", "network.flowLogs: got '14', expected a group with retentionDays; write its keys below it, indented")]
    [InlineData("network.flowLogs.days", "14", "network.flowLogs.days: got an unknown key, expected one of retentionDays; remove it")]
    public void Value_OfTheWrongKind_IsReportedWithPathExpectationAndFix(string path, string json, string expected)
    {
        var problems = StackFile.Of("dev").With("network.flowLogs", """{ "retentionDays": 7 }""").With(path, json).Problems();

        problems.ShouldHaveSingleItem().ShouldBe(expected);
    }

    [Theory]
    [MemberData(nameof(EveryPath))]
    public void AnyKey_LeftOut_IsFineOrReportedByName(string path)
    {
        foreach (var stack in StackFile.Names)
        {
            var file = StackFile.Of(stack);
            if (file.ValueOf(path) is null)
            {
                continue;
            }

            var problems = file.Without(path).Problems();

            problems.Count.ShouldBeLessThanOrEqualTo(1, "one mistake is one problem");
            problems.ShouldAllBe(problem => problem.StartsWith(path + ": got nothing, expected "));
        }
    }

    [Theory]
    [MemberData(nameof(EveryPath))]
    public void AnyKey_HoldingNonsense_IsReportedByNameWithAFix(string path)
    {
        foreach (var nonsense in new[] { "null", "\"\"", "\"?\"", "-1", "3.14", "[1]", "[\"?\"]", "{\"?\":\"?\"}" })
        {
            var problems = StackFile.Of("prod").With(path, nonsense).Problems();

            problems.Where(problem => problem.StartsWith(path)).ShouldNotBeEmpty($"{path}: {nonsense}");
            problems.ShouldAllBe(problem => problem.Contains(": got ") && problem.Contains(", expected ") && problem.Contains("; "));
        }
    }
}
