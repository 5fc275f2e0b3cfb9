using Shouldly;
using Xunit;

namespace Infra.Tests;

public sealed class GrafanaDatabaseSettingsTests
{
    private const string Hidden = "a value that is not shown, as its section holds a secret";

    [Fact]
    public void Database_WithAnEncryptedPassword_IsRead()
    {
        var database = Encrypted(StackFile.GrafanaDatabase).Read().Grafana.Database.ShouldNotBeNull();

        database.Host.ShouldBe("grafana.db.example.com");
        database.Port.ShouldBeNull();
        database.Password.Satisfies(text => text == StackFile.DecryptedText).ShouldBeTrue();
    }

    [Fact]
    public void Password_InARecordThatIsPrinted_IsNotInTheText()
    {
        var settings = Encrypted(StackFile.GrafanaDatabase).Read();

        settings.Grafana.ToString().ShouldContain("[secret]");
        settings.Grafana.ToString().ShouldNotContain(StackFile.DecryptedText);
    }

    [Fact]
    public void Password_InPlainText_IsRefusedWithTheCommandThatEncryptsIt_AndNotRepeated()
    {
        var problem = StackFile.Of("prod").With("grafana.database", StackFile.GrafanaDatabase).Problems().ShouldHaveSingleItem();

        problem.ShouldStartWith("grafana.database.password: got plain text, expected an encrypted value");
        problem.ShouldContain("choose another, as this one was readable, and encrypt it: run `pulumi config set --secret --path 'lgtm:grafana.database.password'`");
        problem.ShouldNotContain(StackFile.DecryptedText);
    }

    [Theory]
    [InlineData("[\"hush-hush-4711\"]")]
    [InlineData("{\"value\": \"hush-hush-4711\"}")]
    [InlineData("47114711")]
    public void Password_OfAnotherKind_IsRefusedAndNotRepeated(string json)
    {
        var problem = Encrypted(StackFile.GrafanaDatabase).WithEncrypted("grafana.database.password", json).Problems().ShouldHaveSingleItem();

        problem.ShouldStartWith("grafana.database.password: got a value of another kind, expected an encrypted value");
        problem.ShouldNotContain("4711");
    }

    [Theory]
    [InlineData("hush hush")]
    [InlineData("hush'hush")]
    [InlineData("hush\\\\hush")]
    [InlineData("hush${USER}hush")]
    [InlineData("hush%(x)s")]
    [InlineData("hush")]
    public void Password_ThatGrafanaWouldMisread_IsRefusedAndNotRepeated(string json)
    {
        var problem = Encrypted(StackFile.GrafanaDatabase).WithEncrypted("grafana.database.password", $"\"{json}\"").Problems().ShouldHaveSingleItem();

        problem.ShouldStartWith($"grafana.database.password: got {Hidden}, expected an encrypted value: 8 to 128 letters");
        problem.ShouldNotContain("hush");
    }

    [Fact]
    public void EveryProblem_IsReportedAtOnce_WithoutTheValues()
    {
        const string Broken = """
            { "host": "https://db.example.com:5432", "port": 0, "name": "my grafana", "user": "o'brien", "password": "short", "caCertificates": "/etc/ca.pem", "sslMode": "disable" }
            """;

        var problems = Encrypted(Broken).WithEncrypted("grafana.exposure", "\"internl\"").WithEncrypted("grafana.allowedCidrs", "[\"0.0.0.0/0\"]").Problems();

        problems.Select(problem => problem.Split(':')[0]).ShouldBe(
            [
                "grafana.exposure", "grafana.allowedCidrs", "grafana.database.host", "grafana.database.port", "grafana.database.name", "grafana.database.user",
                "grafana.database.password", "grafana.database.caCertificates", "grafana.database.sslMode",
            ],
            ignoreOrder: true);
        foreach (var value in new[] { "db.example.com", "my grafana", "brien", "'short'", "ca.pem", "internl", "0.0.0.0/0 lets" })
        {
            problems.ShouldAllBe(problem => !problem.Contains(value));
        }

        problems.ShouldContain(problem => problem == $"grafana.exposure: got {Hidden}, expected internal or internetFacing; did you mean internal?");
    }

    [Fact]
    public void Keys_ThatAreMissing_AreNamed()
    {
        Encrypted("""{ "password": "hush-hush-4711" }""").Problems().Select(problem => problem.Split(", expected")[0]).ShouldBe(
            ["grafana.database.host: got nothing", "grafana.database.name: got nothing", "grafana.database.user: got nothing"]);
    }

    [Fact]
    public void Section_InWhichSomethingElseIsEncrypted_IsRefusedWithoutItsContent()
    {
        var problem = StackFile.Of("prod").WithEncrypted("grafana.hostName", "\"hush.example.com\"").Problems().ShouldHaveSingleItem();

        problem.ShouldBe("grafana: got a secret, expected plain text, as only grafana.database.password may be encrypted; remove every 'secure:' below it; `make preview` names each");
    }

    [Fact]
    public void Volume_BesideADatabase_IsRefused()
    {
        Encrypted(StackFile.GrafanaDatabase).With("capacity.overrides", """{ "grafana": { "volumeGiB": 20 } }""").Problems().ShouldHaveSingleItem()
            .ShouldStartWith("capacity.overrides.grafana.volumeGiB: got '20', expected none");
    }

    private static StackFile Encrypted(string database)
    {
        return StackFile.Of("prod").WithEncrypted("grafana.database", database);
    }
}
