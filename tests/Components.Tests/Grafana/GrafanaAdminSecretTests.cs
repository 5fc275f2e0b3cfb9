using Components.Tests.Cloud;
using Lgtm.Components.Grafana;
using Lgtm.Components.Validation;
using Pulumi;
using Pulumi.Kubernetes.Core.V1;
using Pulumi.Random;
using Shouldly;
using Xunit;

namespace Components.Tests.Grafana;

public sealed class GrafanaAdminSecretTests
{
    [Fact]
    public async Task Password_IsGeneratedAndLong()
    {
        var recording = await RecordingCloud.Provision(() => { Create(); });

        recording.The<RandomPassword>().At("length").ShouldBe(32d);
    }

    [Fact]
    public async Task Secret_HoldsUserAndPasswordUnderTheKeysThatGrafanaReads()
    {
        var recording = await RecordingCloud.Provision(() => { Create(); });

        var secret = recording.The<Secret>();
        secret.Text("metadata", "name").ShouldBe("grafana-admin");
        secret.Text("metadata", "namespace").ShouldBe("lgtm");
        secret.Text("stringData", "admin-user").ShouldBe("admin");
        secret.InputDependencies.Select(one => one.GetResourceName()).ShouldBe(["grafana-admin-password"]);
    }

    [Fact]
    public async Task Name_IsKnownBeforeTheSecretExistsAndWaitsForIt()
    {
        var recording = await RecordingCloud.FirstPreview(() => { Create(); });
        var component = recording.Instance<GrafanaAdminSecret>();

        (await component.SecretName.Value()).ShouldBe("grafana-admin");
        (await component.SecretName.WaitsFor()).ShouldBe(["grafana-admin"]);
        (await component.SecretName.IsSecret()).ShouldBeFalse();
    }

    [Fact]
    public async Task Component_GivesAwayTheNameAlone()
    {
        var recording = await RecordingCloud.Provision(() => { Create(); });

        recording.The<GrafanaAdminSecret>().RegisteredOutputs.ShouldBe(["secretName"]);
        recording.ChildrenOf(recording.Instance<GrafanaAdminSecret>()).Count.ShouldBe(2);
    }

    [Theory]
    [InlineData(23)]
    [InlineData(129)]
    public void PasswordLength_OutsideRange_IsRefusedWithAFix(int length)
    {
        var args = new GrafanaAdminSecretArgs { Namespace = "lgtm", PasswordLength = length };

        Should.Throw<InvalidComponentArgsException>(() => args.CheckedFor("grafana-admin")).Problems.ShouldHaveSingleItem().ShouldContain("expected 24 to 128; choose");
    }

    private static GrafanaAdminSecret Create()
    {
        return new GrafanaAdminSecret("grafana-admin", new GrafanaAdminSecretArgs { Namespace = Output.Create("lgtm") });
    }
}
