using Lgtm.Infra.Settings;
using Shouldly;
using Xunit;

namespace Infra.Tests;

public sealed class FiveMistakesTests
{
    [Fact]
    public void StackFile_WithFiveMistakesInThreeSections_IsRefusedWithAllFive()
    {
        var file = StackFile.Of("prod")
            .With("cluster.endpointAccess", "\"privat\"")
            .Without("cluster.logRetentionDays")
            .With("cluster.maxNode", "3").Without("cluster.maxNodes")
            .With("retention.logsDays", "\"thirty\"")
            .With("network.cidrBlock", "\"8.8.0.0/16\"");

        var refused = Should.Throw<InvalidSettingsException>(() => file.Read());

        refused.Problems.ShouldBe(
        [
            "network.cidrBlock: got '8.8.0.0/16', expected a private IPv4 range of /16 to /20, such as 10.0.0.0/16; 8.8.0.0/16 is not private: choose a free range, such as 10.0.0.0/16",
            "cluster.maxNode: got an unknown key, expected 'maxNodes'; rename it to maxNodes",
            "cluster.endpointAccess: got 'privat', expected private or public; did you mean private?",
            "cluster.logRetentionDays: got nothing, expected 1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365, 400, 545, 731, 1096, 1827, 2192, 2557, 2922, 3288 or 3653; add it: days until a control-plane log record is deleted",
            "retention.logsDays: got 'thirty', expected 1 to 3650; write a whole number",
        ]);
        refused.Message.ShouldStartWith(InvalidSettingsException.Title);
        refused.Message.ShouldContain("5 problems");
        refused.Problems.ShouldAllBe(problem => refused.Message.Contains($"\n  - {problem}"));
    }

    [Fact]
    public void StackFile_WithNothingInIt_NamesEverySection()
    {
        var file = StackFile.OfText("config: {}");

        var problems = file.Problems();

        problems.Select(problem => problem.Split(':')[0]).ShouldBe(["aws", "environment", "network", "cluster", "identity", "capacity", "backends", "storage", "retention", "grafana"]);
    }
}
