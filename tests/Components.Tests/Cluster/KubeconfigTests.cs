using System.Text.Json.Nodes;
using Lgtm.Components.Cluster;
using Shouldly;
using Xunit;

namespace Components.Tests;

public class KubeconfigTests
{
    [Fact]
    public void Kubeconfig_PointsAtTheCluster()
    {
        var config = Config();

        config["clusters"]![0]!["cluster"]!.ToJsonString().ShouldBe("""{"server":"https://api.example","certificate-authority-data":"Q0E="}""");
        config["current-context"]!.GetValue<string>().ShouldBe("eks");
        config["contexts"]![0]!["context"]!.ToJsonString().ShouldBe("""{"cluster":"eks","user":"eks"}""");
    }

    [Fact]
    public void Kubeconfig_AsksTheAwsCliForATokenInTheClustersRegion()
    {
        Exec(Config())["command"]!.GetValue<string>().ShouldBe("aws");
        Arguments(Config()).ShouldBe(["--region", "eu-west-1", "eks", "get-token", "--cluster-name", "observability", "--output", "json"]);
    }

    [Fact]
    public void Kubeconfig_ForARole_AsksForThatRolesToken()
    {
        Arguments(Config("arn:aws:iam::123456789012:role/ci")).TakeLast(2).ShouldBe(["--role-arn", "arn:aws:iam::123456789012:role/ci"]);
    }

    [Fact]
    public void Kubeconfig_HoldsNoCredential()
    {
        var user = Config()["users"]![0]!["user"]!.AsObject();

        user.Select(entry => entry.Key).ShouldBe(["exec"]);
    }

    [Fact]
    public void Kubeconfig_TellsWhichAnswerItUnderstands()
    {
        var variable = Exec(Config())["env"]![0]!;

        variable["name"]!.GetValue<string>().ShouldBe("KUBERNETES_EXEC_INFO");
        JsonNode.Parse(variable["value"]!.GetValue<string>())!["apiVersion"]!.GetValue<string>().ShouldBe(Exec(Config())["apiVersion"]!.GetValue<string>());
    }

    private static JsonNode Config(string? roleArn = null)
    {
        return JsonNode.Parse(Kubeconfig.For("https://api.example", "Q0E=", "eu-west-1", "observability", roleArn))!;
    }

    private static JsonNode Exec(JsonNode config)
    {
        return config["users"]![0]!["user"]!["exec"]!;
    }

    private static IEnumerable<string> Arguments(JsonNode config)
    {
        return Exec(config)["args"]!.AsArray().Select(argument => argument!.GetValue<string>());
    }
}
