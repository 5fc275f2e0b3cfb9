using System.Runtime.CompilerServices;
using Pulumi;
using Pulumi.Serialization;
using Shouldly;
using Xunit;

namespace Sdk.Tests.Values;

public sealed class OutputMembersTests
{
    [Fact]
    public async Task Outputs_OfAResource_AreOpenUntilTheyAreGivenTheirValue()
    {
        var bucket = Unborn<Bucket>();
        var sources = OutputCompletionSource.InitializeOutputs(bucket, own: true);

        sources.Keys.ShouldBe(["urn", "id", "arn", "days"], ignoreOrder: true);
        bucket.Arn.DataTask.IsCompleted.ShouldBeFalse();

        sources["urn"].SetStringValue("urn:a", isKnown: true);
        sources["id"].SetStringValue("", isKnown: false);
        sources["arn"].SetValue(OutputData.Of("arn:aws") with { IsSecret = true });
        sources["days"].TrySetDefaultResult(isKnown: true);

        (await bucket.Urn.ValueAsync()).ShouldBe("urn:a");
        (await bucket.Id.DataTask).IsKnown.ShouldBeFalse();
        var arn = await bucket.Arn.DataTask;
        arn.ShouldSatisfyAllConditions(
            () => arn.Value.ShouldBe("arn:aws"),
            () => arn.IsSecret.ShouldBeTrue(),
            () => arn.Resources.ShouldBe([bucket]));
        (await bucket.RetentionDays.ValueAsync()).ShouldBe(0);
    }

    [Fact]
    public async Task Outputs_OfAFailedResource_FailWithIt()
    {
        var bucket = Unborn<Bucket>();

        OutputCompletionSource.InitializeOutputs(bucket, own: true)["arn"].TrySetException(new RunException("no such region"));

        (await Should.ThrowAsync<RunException>(() => bucket.Arn.DataTask)).Message.ShouldBe("no such region");
    }

    [Theory]
    [InlineData(typeof(WithPlainOutput), "was not an Output<T>")]
    [InlineData(typeof(WithReadOnlyOutput), "did not have a 'set' method")]
    [InlineData(typeof(WithUnsupportedOutput), "contains invalid type System.Int64")]
    public void Output_ThatCannotBeFilled_IsRefused(Type type, string reason)
    {
        var resource = (Resource)RuntimeHelpers.GetUninitializedObject(type);

        Should.Throw<InvalidOperationException>(() => OutputCompletionSource.InitializeOutputs(resource, own: true)).Message.ShouldContain(reason);
    }

    // Registering it would need an engine, which these tests are not about.
    private static T Unborn<T>() => (T)RuntimeHelpers.GetUninitializedObject(typeof(T));

    private sealed class Bucket(string name) : CustomResource("aws:s3/bucket:Bucket", name, args: null, options: null)
    {
        [Output("arn")]
        public Output<string> Arn { get; private set; } = null!;

        [Output("days")]
        public Output<int> RetentionDays { get; private set; } = null!;
    }

    private sealed class WithPlainOutput(string name) : CustomResource("a:b:C", name, args: null, options: null)
    {
        [Output("arn")]
        public string Arn { get; private set; } = "";
    }

    private sealed class WithReadOnlyOutput(string name) : CustomResource("a:b:C", name, args: null, options: null)
    {
        [Output("arn")]
        public Output<string> Arn { get; } = null!;
    }

    private sealed class WithUnsupportedOutput(string name) : CustomResource("a:b:C", name, args: null, options: null)
    {
        [Output("size")]
        public Output<long> Size { get; private set; } = null!;
    }
}
