using Shouldly;
using Xunit;

namespace Infra.Tests;

/// <summary>Values that are encrypted although they are no secrets, named one by one where the stack file itself was read.</summary>
public sealed class EncryptedValuesTests
{
    private const string Expected = "got a secret, expected plain text, as only grafana.database.password may be encrypted";

    [Theory]
    [InlineData("grafana.hostName")]
    [InlineData("grafana.database.host")]
    [InlineData("storage.bucketPrefix")]
    [InlineData("network.zoneCount")]
    [InlineData("capacity.overrides.grafana.memoryMiB")]
    public void PlainKey_Encrypted_IsTheOneProblem_WithTheCommandThatReplacesIt(string path)
    {
        Stack().WithNamedSecret(path).Problems().ShouldHaveSingleItem().ShouldBe($"{path}: {Expected}; run `pulumi config set --plaintext --path 'lgtm:{path}' <value>`");
    }

    [Theory]
    [InlineData("storage")]
    [InlineData("grafana.database")]
    public void Section_EncryptedAsAWhole_IsToldToBeWrittenInPlainText(string path)
    {
        Stack().WithNamedSecret(path).Problems().ShouldHaveSingleItem().ShouldBe($"{path}: {Expected}; write its keys below it, in plain text");
    }

    [Fact]
    public void ItemOfAList_Encrypted_IsNamedByItsPlace()
    {
        Stack().With("grafana.allowedCidrs", $"[\"{StackFile.DecryptedText}\", \"10.0.0.0/8\"]").WithNamedItem("grafana.allowedCidrs[0]").Problems().ShouldHaveSingleItem()
            .ShouldBe($"grafana.allowedCidrs[0]: {Expected}; run `pulumi config set --plaintext --path 'lgtm:grafana.allowedCidrs[0]' <value>`");
    }

    [Fact]
    public void Password_Encrypted_IsAccepted()
    {
        Stack().WithNamedSecret("grafana.database.password").Problems().ShouldBeEmpty();
    }

    [Fact]
    public void Password_InPlainText_BesideAnEncryptedKey_IsRefusedToo()
    {
        var problems = StackFile.Of("prod").With("grafana.database", StackFile.GrafanaDatabase).WithNamedSecret("grafana.hostName").Problems();

        problems.Select(problem => problem.Split(',')[0]).ShouldBe(["grafana.hostName: got a secret", "grafana.database.password: got plain text"], ignoreOrder: true);
        problems.ShouldAllBe(problem => !problem.Contains("hush"));
    }

    [Fact]
    public void OtherProblems_OfTheSection_AreReportedWithTheirValues()
    {
        Stack().WithNamedSecret("storage.bucketPrefix").With("storage.noncurrentDays", "0").With("retention.logsDays", "0").Problems().Select(problem => problem.Split(", expected")[0]).ShouldBe(
            ["storage.bucketPrefix: got a secret", "storage.noncurrentDays: got '0'", "retention.logsDays: got '0'"], ignoreOrder: true);
    }

    [Fact]
    public void UnknownKey_Encrypted_IsReportedAsUnknown()
    {
        Stack().WithNamedSecret("storage.colour").Problems().ShouldHaveSingleItem().ShouldStartWith("storage.colour: got an unknown key, expected one of ");
    }

    private static StackFile Stack()
    {
        return StackFile.Of("prod").With("grafana.database", StackFile.GrafanaDatabase).WithNamedSecret("grafana.database.password");
    }
}
