using System.Collections.Immutable;
using System.Globalization;
using Pulumi;
using Pulumi.Utilities;
using Shouldly;
using Xunit;

namespace Sdk.Tests.Values;

public sealed class OutputTests
{
    private static readonly Resource Bucket = new DependencyResource("urn:pulumi:dev::lgtm::aws:s3/bucket:Bucket::logs");
    private static readonly Resource Key = new DependencyResource("urn:pulumi:dev::lgtm::aws:kms/key:Key::logs");

    [Fact]
    public async Task Output_OfAPlainValue_IsKnownPlainAndDependsOnNothing()
    {
        var data = await Output.Create("a").DataTask;

        data.ShouldBe(OutputData.Of("a"));
        data.Resources.ShouldBeEmpty();
    }

    [Fact]
    public async Task Output_OfATask_WaitsForIt()
    {
        var later = new TaskCompletionSource<int>();
        var output = Output.Create(later.Task);

        output.DataTask.IsCompleted.ShouldBeFalse();
        later.SetResult(3);

        (await output.ValueAsync()).ShouldBe(3);
    }

    [Fact]
    public async Task Apply_OnAnUnknownOutput_DoesNotRunAndKeepsSecretAndResources()
    {
        var ran = false;
        var output = Output.CreateSecret(OutputUtilities.WithDependency(OutputUtilities.CreateUnknown("placeholder"), Bucket));

        var data = await output.Apply(value => ran = true).DataTask;

        ran.ShouldBeFalse();
        data.IsKnown.ShouldBeFalse();
        data.As<bool>().ShouldBeFalse();
        data.IsSecret.ShouldBeTrue();
        data.Resources.ShouldBe([Bucket]);
    }

    [Fact]
    public async Task Apply_ReturningAnOutput_JoinsWhatIsKnownOfBoth()
    {
        var outer = OutputUtilities.WithDependency(Output.Create("a"), Bucket);
        var inner = Output.CreateSecret(OutputUtilities.WithDependency(OutputUtilities.CreateUnknown("b"), Key));

        var data = await outer.Apply(_ => inner).DataTask;

        data.IsKnown.ShouldBeFalse();
        data.IsSecret.ShouldBeTrue();
        data.Resources.ShouldBe([Bucket, Key], ignoreOrder: true);
    }

    [Fact]
    public async Task Apply_OnASecret_StaysSecret()
    {
        (await Output.IsSecretAsync(Output.CreateSecret("a").Apply(value => value.Length))).ShouldBeTrue();
    }

    [Fact]
    public async Task Apply_ReturningNoOutput_GivesAKnownDefault()
    {
        var fromInput = await Output.Create("a").Apply(_ => (Input<int>?)null).DataTask;
        var fromOutput = await Output.Create("a").Apply(_ => (Output<int>?)null).DataTask;

        fromInput.ShouldBe(OutputData.Of(0));
        fromOutput.ShouldBe(OutputData.Of(0));
    }

    [Fact]
    public async Task Apply_OfAnAsynchronousFunction_WaitsForIt()
    {
        var seen = 0;

        await Output.Create(2).Apply(async value =>
        {
            await Task.Yield();
            seen = value;
        }).DataTask;
        var doubled = await Output.Create(2).Apply(value => Task.FromResult(value * 2)).DataTask;

        seen.ShouldBe(2);
        doubled.Value.ShouldBe(4);
    }

    [Fact]
    public async Task Apply_OfAThrowingFunction_FailsTheOutputAndNotTheCall()
    {
        var output = Output.Create(2).Apply<int>(Refuse);

        (await Should.ThrowAsync<FormatException>(() => output.DataTask)).Message.ShouldBe("no");
    }

    private static int Refuse(int value) => throw new FormatException("no");

    [Fact]
    public async Task UntypedApply_SeesTheValueAsAnObject()
    {
        var data = await Output.Create(2).UntypedApply(value => Output.Create($"{value}")).DataTask;

        data.Value.ShouldBe("2");
    }

    [Fact]
    public async Task All_WithOneUnknownAndOneSecret_IsUnknownAndSecret()
    {
        var data = await Output.All(Output.Create(1), Output.CreateSecret(2), OutputUtilities.CreateUnknown(3)).DataTask;

        data.IsKnown.ShouldBeFalse();
        data.IsSecret.ShouldBeTrue();
    }

    [Fact]
    public async Task All_OfKnownInputs_KeepsTheirOrder()
    {
        var data = await Output.All<int>(1, Output.Create(2), 3).DataTask;

        data.As<ImmutableArray<int>>().ShouldBe([1, 2, 3]);
        data.IsKnown.ShouldBeTrue();
        data.IsSecret.ShouldBeFalse();
    }

    [Fact]
    public async Task Tuple_OfEight_HoldsEightValues()
    {
        var data = await Output.Tuple(
            Output.Create(1), Output.Create("2"), Output.Create(3), Output.Create(4),
            Output.Create(5), Output.Create(6), Output.Create(7), Output.CreateSecret(8.5)).DataTask;

        data.Value.ShouldBe((1, "2", 3, 4, 5, 6, 7, 8.5));
        data.IsSecret.ShouldBeTrue();
    }

    [Fact]
    public async Task Tuple_OfAnAbsentInput_TakesItsDefault()
    {
        var data = await Output.Tuple((Input<string>)null!, (Input<int>)4).DataTask;

        data.As<(string?, int)>().ShouldBe((null, 4));
    }

    [Fact]
    public async Task Format_IgnoresTheCurrentCulture()
    {
        var commas = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        commas.NumberFormat.NumberDecimalSeparator = ",";
        CultureInfo.CurrentCulture = commas;

        var data = await Output.Format($"{1.5}").DataTask;

        $"{1.5}".ShouldBe("1,5");
        data.Value.ShouldBe("1.5");
    }

    [Fact]
    public async Task Format_MixesPlainValuesInputsAndOutputs()
    {
        Input<string> input = "b";

        var data = await Output.Format($"{"a"}-{input}-{Output.CreateSecret(3):000}-{null}").DataTask;

        data.Value.ShouldBe("a-b-003-");
        data.IsSecret.ShouldBeTrue();
    }

    [Fact]
    public async Task Format_WithAnUnknown_IsUnknown()
    {
        (await OutputUtilities.GetIsKnownAsync(Output.Format($"{OutputUtilities.CreateUnknown("a")}"))).ShouldBeFalse();
    }

    [Fact]
    public async Task Unsecret_ShowsTheValueAndKeepsItsResources()
    {
        var data = await Output.Unsecret(Output.CreateSecret(OutputUtilities.WithDependency(Output.Create("a"), Bucket))).DataTask;

        data.IsSecret.ShouldBeFalse();
        data.Value.ShouldBe("a");
        data.Resources.ShouldBe([Bucket]);
    }
}
