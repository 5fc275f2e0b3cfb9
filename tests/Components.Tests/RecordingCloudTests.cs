using Components.Tests.Cloud;
using Pulumi;
using Shouldly;
using Xunit;

namespace Components.Tests;

public class RecordingCloudTests
{
    [Fact]
    public async Task Function_ThatNobodyTaught_FailsTheTest()
    {
        var error = await Should.ThrowAsync<Exception>(
            () => RecordingCloud.Provision(() => Deployment.Instance.Invoke<Dictionary<string, object>>("aws:new/thing:thing", InvokeArgs.Empty)));

        error.Message.ShouldContain("Teach RecordingCloud to answer 'aws:new/thing:thing'");
    }

    [Fact]
    public async Task Order_FollowsOutputs_Options_ParentsAndProviders()
    {
        var cloud = await RecordingCloud.Provision(() =>
        {
            var first = new Pulumi.Aws.S3.Bucket("first");
            var provider = new Pulumi.Kubernetes.Provider("cluster", new() { KubeConfig = first.Arn });
            var second = new Pulumi.Kubernetes.Core.V1.Namespace("second", new() { Metadata = new Pulumi.Kubernetes.Types.Inputs.Meta.V1.ObjectMetaArgs { Name = "space" } }, new() { Provider = provider });
            _ = new Pulumi.Random.RandomPet("third", new() { Prefix = Output.Format($"{second.Id}") });
            _ = new Pulumi.Random.RandomPet("apart");
        });

        var last = cloud.The<Pulumi.Random.RandomPet>("third");
        cloud.Order.IsAfter(last, cloud.The<Pulumi.Aws.S3.Bucket>()).ShouldBeTrue();
        cloud.Order.IsAfter(cloud.The<Pulumi.Aws.S3.Bucket>(), last).ShouldBeFalse();
        cloud.Order.IsAfter(cloud.The<Pulumi.Random.RandomPet>("apart"), cloud.The<Pulumi.Aws.S3.Bucket>()).ShouldBeFalse();
    }
}
