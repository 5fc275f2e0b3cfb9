using System.Text.Json;
using Cli.Tests.Environments;

namespace Cli.Tests.Commands;

public sealed class PlanFileTests
{
    [Fact]
    public async Task Plan_HasTheFieldsOthersRelyOn()
    {
        using var project = new TemporaryProject();

        var plan = await PlanOfAsync(project);

        plan.EnumerateObject().Select(member => member.Name).ShouldBe(["stack", "project", "resources", "outputs"]);
        Resource(plan, "main").EnumerateObject().Select(member => member.Name).ShouldBe(
            ["type", "name", "urn", "parent", "custom", "provider", "version", "inputs", "options", "dependencies", "propertyDependencies", "outputs"]);
    }

    [Fact]
    public async Task Plan_StartsWithTheStackAndNamesParentsBeforeChildren()
    {
        using var project = new TemporaryProject();

        var plan = await PlanOfAsync(project);

        var urns = plan.GetProperty("resources").EnumerateArray().Select(resource => resource.GetProperty("urn").GetString()).ToList();
        urns[0].ShouldBe("urn:pulumi:dev::shop::pulumi:pulumi:Stack::shop-dev");
        plan.GetProperty("resources").EnumerateArray().Skip(1)
            .ShouldAllBe(resource => urns.IndexOf(resource.GetProperty("parent").GetString()) < urns.IndexOf(resource.GetProperty("urn").GetString()));
    }

    [Fact]
    public async Task Options_AreOnlyThoseThatAreSet()
    {
        using var project = new TemporaryProject();

        var plan = await PlanOfAsync(project);

        Resource(plan, "main").GetProperty("options").EnumerateObject().ShouldBeEmpty();
        Resource(plan, "a").GetProperty("options").EnumerateObject().ShouldHaveSingleItem().Value.GetBoolean().ShouldBeTrue();
        var release = Resource(plan, "logs").GetProperty("options");
        release.GetProperty("customTimeouts").GetProperty("create").GetString().ShouldBe("15m");
        release.GetProperty("dependsOn").EnumerateArray().ShouldHaveSingleItem().GetString().ShouldBe("urn:pulumi:dev::shop::kubernetes:core/v1:Secret::login");
    }

    [Fact]
    public async Task Dependencies_AreKeptByProperty()
    {
        using var project = new TemporaryProject();

        var subnet = Resource(await PlanOfAsync(project), "a");

        subnet.GetProperty("propertyDependencies").GetProperty("vpcId").EnumerateArray().ShouldHaveSingleItem().GetString()
            .ShouldBe("urn:pulumi:dev::shop::aws:ec2/vpc:Vpc::main");
        subnet.GetProperty("propertyDependencies").GetProperty("cidrBlock").GetArrayLength().ShouldBe(0);
    }

    [Fact]
    public async Task DefaultProvider_IsNoEntryOfItsOwn_ButItsVersionIsKept()
    {
        using var project = new TemporaryProject();

        var plan = await PlanOfAsync(project);

        Resource(plan, "main").GetProperty("provider").ValueKind.ShouldBe(JsonValueKind.Null);
        Resource(plan, "main").GetProperty("version").GetString().ShouldBe("7.48.0");
        Resource(plan, "login").GetProperty("provider").GetString()!.ShouldStartWith("urn:pulumi:dev::shop::pulumi:providers:kubernetes::cluster::");
        plan.GetProperty("resources").EnumerateArray().Count(resource => resource.GetProperty("type").GetString()!.StartsWith("pulumi:providers:", StringComparison.Ordinal))
            .ShouldBe(1);
    }

    [Fact]
    public async Task ChartFiles_SayWhatHelmNeeds_AndKeepTextText()
    {
        using var project = new TemporaryProject();

        await PlanOfAsync(project);

        var chart = JsonDocument.Parse(project.Written("charts/loki/chart.json")).RootElement;
        chart.GetProperty("name").GetString().ShouldBe("loki");
        chart.GetProperty("release").GetString().ShouldBe("loki");
        chart.GetProperty("namespace").GetString().ShouldBe("telemetry");
        chart.GetProperty("version").GetString().ShouldBe("1.2.3");
        chart.GetProperty("repository").GetString().ShouldBe("https://charts.example.org");
        chart.GetProperty("timeout").GetInt32().ShouldBe(900);
        var values = project.Written("charts/loki/values.yaml");
        values.ShouldContain("version: \"1.10\"\n");
        values.ShouldContain("enabled: \"true\"\n");
        values.ShouldContain("replicas: 3\n");
    }

    [Fact]
    public async Task Format_IsDescribedFieldByField()
    {
        var description = await File.ReadAllTextAsync(Path.Combine(EnvironmentPreview.RepositoryRoot(), "docs", "plan.md"));

        var preview = await EnvironmentPreview.OfAsync("dev", "--json");

        var plan = JsonDocument.Parse(preview.Output).RootElement;
        var entries = plan.GetProperty("resources").EnumerateArray().ToList();
        var options = entries.Where(entry => entry.TryGetProperty("options", out _)).Select(entry => entry.GetProperty("options"));
        entries.ShouldContain(entry => entry.GetProperty("type").GetString() == "invoke");
        foreach (var field in entries.Concat(options).SelectMany(entry => entry.EnumerateObject()).Select(field => field.Name).Distinct(StringComparer.Ordinal))
        {
            description.ShouldContain($"`{field}`");
        }
    }

    private static async Task<JsonElement> PlanOfAsync(TemporaryProject project)
    {
        await TemporaryProject.PreviewAsync(SmallPrograms.Shop, "--out", project.Out);
        return JsonDocument.Parse(project.Written("plan.json")).RootElement;
    }

    private static JsonElement Resource(JsonElement plan, string name)
    {
        return plan.GetProperty("resources").EnumerateArray().Single(resource => resource.TryGetProperty("name", out var found) && found.GetString() == name);
    }
}
