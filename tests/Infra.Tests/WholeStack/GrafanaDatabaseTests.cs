using System.Text.Json;
using Lgtm.Components.Grafana;
using Pulumi.Kubernetes.Core.V1;
using Pulumi.Kubernetes.Helm.V3;
using Shouldly;
using Xunit;

namespace Infra.Tests;

/// <summary>The whole stack with Grafana on a database, or without.</summary>
public sealed class GrafanaDatabaseTests
{
    [Theory]
    [InlineData("lgtm-distributed", "lgtm")]
    [InlineData("maintained", "lgtm-grafana")]
    public async Task Password_GoesIntoOneSecret_AndNowhereElse(string charts, string release)
    {
        var deployed = await Deployed.Stack(OnDatabase("prod").With("backends.charts", $"\"{charts}\""));

        var holders = deployed.Resources.Where(one => JsonSerializer.Serialize(one.Inputs).Contains(StackFile.DecryptedText)).ToList();
        holders.ShouldHaveSingleItem().ShouldBe(deployed.The<Secret>("grafana-database"));
        deployed.The<Release>(release).InputDependencies.Select(one => one.GetResourceName()).ShouldContain(name => name == "grafana-database");
    }

    [Fact]
    public async Task WithoutDatabase_ThereIsNoSecretForIt()
    {
        var deployed = await Deployed.Stack("prod");

        deployed.All<GrafanaDatabaseSecret>().ShouldBeEmpty();
    }

    private static StackFile OnDatabase(string stack)
    {
        return StackFile.Of(stack).WithEncrypted("grafana.database", StackFile.GrafanaDatabase);
    }
}
