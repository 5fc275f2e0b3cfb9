using Components.Tests.Cloud;
using Lgtm.Components.Grafana;
using Lgtm.Components.Validation;
using Pulumi;
using Pulumi.Kubernetes.Core.V1;
using Shouldly;
using Xunit;

namespace Components.Tests.Grafana;

public sealed class GrafanaExposureTests
{
    private const string Annotation = "service.beta.kubernetes.io/aws-load-balancer-";

    [Fact]
    public async Task Exposure_IsInternalUnlessAskedOtherwise()
    {
        var service = (await Provision(new() { Namespace = "lgtm", ReleaseName = "lgtm" })).The<Service>();

        service.Text("metadata", "annotations", $"{Annotation}scheme").ShouldBe("internal");
        service.Text("spec", "type").ShouldBe("LoadBalancer");
    }

    [Fact]
    public async Task InternalExposure_AdmitsPrivateAddressesOnly()
    {
        var service = (await Provision(new() { Namespace = "lgtm", ReleaseName = "lgtm" })).The<Service>();

        Enumerable.Range(0, 5).Select(index => service.Text("spec", "loadBalancerSourceRanges", index)).ShouldBe(
            ["10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", "100.64.0.0/10", null]);
    }

    [Fact]
    public async Task InternetExposure_AdmitsTheListOnly()
    {
        var service = (await Provision(Internet("203.0.113.0/24"))).The<Service>();

        service.Text("metadata", "annotations", $"{Annotation}scheme").ShouldBe("internet-facing");
        service.Text("spec", "loadBalancerSourceRanges", 0).ShouldBe("203.0.113.0/24");
        service.At("spec", "loadBalancerSourceRanges", 1).ShouldBeNull();
    }

    [Theory]
    [InlineData("0.0.0.0/0")]
    [InlineData("::/0")]
    [InlineData("2001:db8::/32")]
    [InlineData("office")]
    [InlineData("203.0.113.7")]
    public void Range_ThatIsEverybodyOrNoRange_IsRefused(string cidr)
    {
        Should.Throw<InvalidComponentArgsException>(() => Internet(cidr).CheckedFor("grafana")).Problems.ShouldHaveSingleItem().ShouldContain($"allowedCidrs: got '{cidr}'");
    }

    [Fact]
    public void InternetExposure_WithoutList_IsRefused()
    {
        Should.Throw<InvalidComponentArgsException>(() => Internet().CheckedFor("grafana")).Problems.ShouldHaveSingleItem().ShouldContain("at least one range");
    }

    [Theory]
    [InlineData(LoadBalancerController.AwsLoadBalancerController, "service.k8s.aws/nlb")]
    [InlineData(LoadBalancerController.EksAutoMode, "eks.amazonaws.com/nlb")]
    public async Task LoadBalancer_IsMadeByTheControllerNamed(LoadBalancerController controller, string loadBalancerClass)
    {
        var service = (await Provision(new() { Namespace = "lgtm", ReleaseName = "lgtm", Controller = controller })).The<Service>();

        service.Text("spec", "loadBalancerClass").ShouldBe(loadBalancerClass);
    }

    [Fact]
    public async Task Service_SelectsGrafanasPods()
    {
        var service = (await Provision(new() { Namespace = "lgtm", ReleaseName = "lgtm" })).The<Service>();

        service.Text("spec", "selector", "app.kubernetes.io/name").ShouldBe("grafana");
        service.Text("spec", "selector", "app.kubernetes.io/instance").ShouldBe("lgtm");
        service.At("spec", "ports", 0, "port").ShouldBe(80d);
        service.At("spec", "ports", 0, "targetPort").ShouldBe(3000d);
    }

    [Fact]
    public async Task Certificate_MakesItHttps()
    {
        var recording = await Provision(new() { Namespace = "lgtm", ReleaseName = "lgtm", CertificateArn = "arn:aws:acm:eu-west-1:123456789012:certificate/one" });

        var service = recording.The<Service>();
        service.Text("metadata", "annotations", $"{Annotation}ssl-cert").ShouldBe("arn:aws:acm:eu-west-1:123456789012:certificate/one");
        service.Text("metadata", "annotations", $"{Annotation}ssl-ports").ShouldBe("443");
        service.At("spec", "ports", 0, "port").ShouldBe(443d);
        (await recording.Instance<GrafanaExposure>().Url.Value()).ShouldStartWith("https://");
    }

    [Fact]
    public async Task Url_IsTheLoadBalancersAddress()
    {
        var recording = await Provision(new() { Namespace = "lgtm", ReleaseName = "lgtm" });

        (await recording.Instance<GrafanaExposure>().Url.Value()).ShouldMatch("^http://.+");
        recording.The<GrafanaExposure>().RegisteredOutputs.ShouldBe(["url"]);
    }

    [Fact]
    public async Task HostName_IsTheAddressBeforeTheLoadBalancerExists()
    {
        var args = new GrafanaExposureArgs { Namespace = "lgtm", ReleaseName = "lgtm", CertificateArn = "arn:aws:acm:eu-west-1:123456789012:certificate/one", HostName = "grafana.example.com" };

        var recording = await RecordingCloud.FirstPreview(() => { _ = new GrafanaExposure("grafana", args); });

        var url = recording.Instance<GrafanaExposure>().Url;
        (await url.Value()).ShouldBe("https://grafana.example.com");
        (await url.WaitsFor()).ShouldBe(["grafana"]);
    }

    [Theory]
    [InlineData("https://grafana.example.com")]
    [InlineData("203.0.113.7")]
    public void HostName_ThatIsNone_IsRefused(string name)
    {
        var args = new GrafanaExposureArgs { Namespace = "lgtm", ReleaseName = "lgtm", HostName = name };

        Should.Throw<InvalidComponentArgsException>(() => args.CheckedFor("grafana")).Problems.ShouldHaveSingleItem().ShouldContain($"hostName: got '{name}'");
    }

    [Fact]
    public async Task Url_IsUnknownBeforeTheLoadBalancerExists()
    {
        var recording = await RecordingCloud.FirstPreview(() => { _ = new GrafanaExposure("grafana", new() { Namespace = "lgtm", ReleaseName = "lgtm" }); });

        (await recording.Instance<GrafanaExposure>().Url.IsKnown()).ShouldBeFalse();
    }

    private static GrafanaExposureArgs Internet(params string[] cidrs)
    {
        return new() { Namespace = "lgtm", ReleaseName = "lgtm", Exposure = Exposure.InternetFacing, AllowedCidrs = [.. cidrs] };
    }

    private static Task<Recording> Provision(GrafanaExposureArgs args)
    {
        return RecordingCloud.Provision(() => { _ = new GrafanaExposure("grafana", args); });
    }
}
