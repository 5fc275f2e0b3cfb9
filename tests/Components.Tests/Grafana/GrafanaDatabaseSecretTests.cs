using Components.Tests.Cloud;
using Lgtm.Components.Grafana;
using Pulumi;
using Pulumi.Kubernetes.Core.V1;
using Shouldly;
using Xunit;

namespace Components.Tests.Grafana;

public sealed class GrafanaDatabaseSecretTests
{
    private const string Certificates = "-----BEGIN CERTIFICATE-----\nYQ==\n-----END CERTIFICATE-----\n";

    [Fact]
    public async Task Secret_HoldsThePasswordAlone()
    {
        var recording = await RecordingCloud.Provision(() => { Create(); });

        var secret = recording.The<Secret>();
        secret.Text("metadata", "namespace").ShouldBe("lgtm");
        secret.Text("stringData", "password").ShouldBe("hush-hush-4711");
        secret.At("stringData", "ca.crt").ShouldBeNull();
    }

    [Fact]
    public async Task Secret_HoldsTheCertificatesBesideThePassword()
    {
        var recording = await RecordingCloud.Provision(() => { Create(Certificates); });

        recording.The<Secret>().Text("stringData", "ca.crt").ShouldBe(Certificates);
    }

    // Pods read it when they start: under another name they start anew.
    [Fact]
    public async Task Secret_NeverChanges_AndIsNamedByTheProvider()
    {
        var recording = await RecordingCloud.Provision(() => { Create(); });

        recording.The<Secret>().At("immutable").ShouldBe(true);
        recording.The<Secret>().At("metadata", "name").ShouldBeNull();
        (await recording.Instance<GrafanaDatabaseSecret>().SecretName.Value()).ShouldStartWith("grafana-database-");
    }

    [Fact]
    public async Task Name_IsNoSecretAndWaitsForTheSecret()
    {
        var recording = await RecordingCloud.Provision(() => { Create(); });
        var component = recording.Instance<GrafanaDatabaseSecret>();

        (await component.SecretName.IsSecret()).ShouldBeFalse();
        (await component.SecretName.WaitsFor()).ShouldBe(["grafana-database"]);
        recording.The<GrafanaDatabaseSecret>().RegisteredOutputs.ShouldBe(["secretName"]);
    }

    private static GrafanaDatabaseSecret Create(string? certificates = null)
    {
        return new GrafanaDatabaseSecret("grafana-database", new GrafanaDatabaseSecretArgs
        {
            Namespace = Output.Create("lgtm"),
            Password = "hush-hush-4711",
            CaCertificates = certificates is null ? null : (Input<string>)certificates,
        });
    }
}
