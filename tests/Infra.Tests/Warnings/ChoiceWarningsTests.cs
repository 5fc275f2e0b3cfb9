using Lgtm.Infra.Warnings;
using Shouldly;
using Xunit;

namespace Infra.Tests;

public sealed class ChoiceWarningsTests
{
    [Fact]
    public void Dev_AsCommitted_WarnsOfExampleRangesAndPlainHttp()
    {
        var warnings = ChoiceWarnings.Find(StackFile.Of("dev").Read()).ToList();

        warnings.Select(warning => warning.Split(':')[0]).ShouldBe(["cluster.publicAccessCidrs", "grafana.allowedCidrs", "grafana.certificateArn"]);
    }

    [Theory]
    [InlineData("staging")]
    [InlineData("prod")]
    public void LastingEnvironment_AsCommitted_WarnsOfItsExampleRoleThePrivateApiAndPlainHttp(string stack)
    {
        var warnings = ChoiceWarnings.Find(StackFile.Of(stack).Read()).ToList();

        warnings.Select(warning => warning.Split(':')[0]).ShouldBe(["cluster.deployerRoleArn", "cluster.endpointAccess", "grafana.certificateArn"]);
        warnings[1].ShouldContain("docs/runbook.md");
        Repository.Read("docs/runbook.md").ShouldContain("## First deployment with a private API");
    }

    [Fact]
    public void LastingEnvironment_WithAnAccountACertificateAndAGivenNetwork_IsWarnedOfItsTrafficToS3Only()
    {
        ChoiceWarnings.Find(Prepared().Read()).ShouldHaveSingleItem().ShouldStartWith("network.existing: ");
    }

    [Theory]
    [InlineData("identity.mode", "\"podIdentity\"", "grafana/mimir issue 9075")]
    [InlineData("capacity.profile", "\"dev\"", "one copy of recent data")]
    [InlineData("backends.charts", "\"maintained\"", "never rendered")]
    public void DoubtfulChoice_InProd_IsWarnedAbout(string path, string json, string expected)
    {
        var warnings = ChoiceWarnings.Find(Prepared().With(path, json).Read()).Except(ChoiceWarnings.Find(Prepared().Read())).ToList();

        warnings.ShouldHaveSingleItem().ShouldContain(expected);
    }

    [Fact]
    public void GrafanaOnTheInternet_ForPrivateRangesOnly_IsWarnedAbout()
    {
        var warnings = ChoiceWarnings.Find(StackFile.Of("dev").With("grafana.allowedCidrs", "[\"10.0.0.0/8\", \"192.168.0.0/16\"]").Read()).ToList();

        warnings.ShouldContain(warning => warning.StartsWith("grafana.allowedCidrs: only private ranges"));
    }

    private static StackFile Prepared()
    {
        return StackFile.Of("prod")
            .With("capacity.autoscaling", "false")
            .With("cluster.deployerRoleArn", "\"arn:aws:iam::111122223333:role/lgtm-deployer\"")
            .With("grafana.certificateArn", "\"arn:aws:acm:eu-central-1:111122223333:certificate/00000000-0000-0000-0000-000000000000\"")
            .With("cluster.apiAccessCidrs", "[\"10.0.0.0/16\"]")
            .With("network", """
                { "existing": { "vpcId": "vpc-00000001", "publicSubnetIds": [], "privateSubnetIds": ["subnet-00000001", "subnet-00000002", "subnet-00000003"] } }
                """);
    }
}
