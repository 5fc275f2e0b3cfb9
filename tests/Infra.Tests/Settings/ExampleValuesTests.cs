using Lgtm.Infra.Settings;
using Shouldly;
using Xunit;

namespace Infra.Tests;

public sealed class ExampleValuesTests
{
    [Theory]
    [InlineData(true, null, null, false)]
    [InlineData(false, null, null, true)]
    [InlineData(false, "LGTM_OFFLINE_ENGINE", "1", false)]
    [InlineData(false, "LGTM_ALLOW_EXAMPLE_VALUES", "1", false)]
    [InlineData(false, "LGTM_ALLOW_EXAMPLE_VALUES", "no", true)]
    public void ExampleValues_AreRefusedByRealUpdatesAlone(bool isPreview, string? variable, string? value, bool refused)
    {
        string? Environment(string name) => name == variable ? value : null;

        ExampleValues.AreRefused(isPreview, Environment).ShouldBe(refused);
    }

    [Theory]
    [InlineData("dev", "cluster.publicAccessCidrs", "grafana.allowedCidrs")]
    [InlineData("staging", "cluster.deployerRoleArn")]
    [InlineData("prod", "cluster.deployerRoleArn")]
    public void StackFile_AsCommitted_IsRefusedWithAllItsExamples(string stack, params string[] expected)
    {
        var problems = StackFile.Of(stack).Problems(ExampleValues.Rules);

        problems.Select(problem => problem.Split(':')[0]).ShouldBe(expected);
        problems.ShouldAllBe(problem => problem.EndsWith("put your own there, or run a preview, which accepts examples"));
    }

    [Fact]
    public void Account_OfTheDocumentation_IsFoundInEveryArn()
    {
        const string Key = "\"arn:aws:kms:eu-central-1:123456789012:key/00000000-0000-0000-0000-000000000000\"";
        var file = StackFile.Of("prod")
            .With("cluster.adminRoleArns", "[\"arn:aws:iam::123456789012:role/admin\"]")
            .With("cluster.secretsKeyArn", Key)
            .With("identity.permissionsBoundaryArn", "\"arn:aws:iam::123456789012:policy/boundary\"")
            .With("images.registryPrefix", "\"123456789012.dkr.ecr.eu-central-1.amazonaws.com\"")
            .With("storage.kmsKeyArn", Key)
            .With("grafana.certificateArn", "\"arn:aws:acm:eu-central-1:123456789012:certificate/00000000-0000-0000-0000-000000000000\"");

        file.Problems(ExampleValues.Rules).Select(problem => problem.Split(':')[0]).ShouldBe(
        [
            "cluster.adminRoleArns", "cluster.deployerRoleArn", "cluster.secretsKeyArn", "identity.permissionsBoundaryArn", "images.registryPrefix",
            "storage.kmsKeyArn", "grafana.certificateArn",
        ]);
    }

    [Fact]
    public void Database_WithExampleValues_IsRefusedAndWarnedOf()
    {
        var keys = new[] { "grafana.hostName", "grafana.database.host", "grafana.database.caCertificates" };
        var database = StackFile.GrafanaDatabase.Replace("}", """, "caCertificates": "-----BEGIN CERTIFICATE-----\nZXhhbXBsZQ==\n-----END CERTIFICATE-----\n" }""");
        var file = StackFile.Of("prod").WithEncrypted("grafana.database", database).With("grafana.hostName", "\"grafana.example.com\"");

        file.Problems(ExampleValues.Rules).Select(problem => problem.Split(':')[0]).Except(["cluster.deployerRoleArn"]).ShouldBe(keys);
        var warnings = ExampleValues.Warnings(file.Read()).Where(warning => warning.StartsWith("grafana.")).ToList();
        warnings.Select(warning => warning.Split(':')[0]).ShouldBe(keys);
        warnings.ShouldAllBe(warning => warning.EndsWith("put your own there"));
    }

    [Theory]
    [InlineData("mirror.example.com:5000/cache", true)]
    [InlineData("example.org", true)]
    [InlineData("cache.test", true)]
    [InlineData("notexample.com", false)]
    [InlineData("registry.my-company.com/example.com", false)]
    public void Names_ThatAreReservedForExamples_AreRefused(string registry, bool refused)
    {
        StackFile.Of("prod").With("images.registryPrefix", $"\"{registry}\"").Problems(ExampleValues.Rules)
            .Any(problem => problem.StartsWith("images.registryPrefix: ")).ShouldBe(refused);
    }

    [Fact]
    public void ExistingNetwork_WithExampleIds_IsRefusedAndWarnedOf()
    {
        var keys = new[] { "network.existing.vpcId", "network.existing.publicSubnetIds", "network.existing.privateSubnetIds" };
        var file = StackFile.Of("prod").InExistingNetwork().With("network.existing.publicSubnetIds", "[\"subnet-0123456789abcdef3\"]")
            .With("cluster.deployerRoleArn", "\"arn:aws:iam::111122223333:role/lgtm-deployer\"");

        file.Problems(ExampleValues.Rules).Select(problem => problem.Split(':')[0]).ShouldBe(keys);
        ExampleValues.Warnings(file.Read()).Select(warning => warning.Split(':')[0]).Distinct().ShouldBe(keys);
    }

    [Fact]
    public void ValuesOfYourOwn_AreAccepted()
    {
        StackFile.Of("dev").With("cluster.publicAccessCidrs", "[\"52.94.76.0/24\"]").With("grafana.allowedCidrs", "[\"52.94.76.0/24\"]")
            .Problems(ExampleValues.Rules).ShouldBeEmpty();
    }
}
