using System.Collections.Concurrent;
using System.Collections.Immutable;
using Pulumi;
using Pulumi.Testing;
using Pulumi.Utilities;
using Shouldly;
using Xunit;

namespace Sdk.Tests.Deployments.Mocks;

/// <summary>Functions and methods against mocks.</summary>
public sealed class MocksCallTests
{
    [Fact]
    public async Task Call_AnswersInvokesAndMethods()
    {
        var mocks = new RecordingMocks { CallAnswer = args => new Dictionary<string, object>(StringComparer.Ordinal) { ["text"] = $"{args.Token} {args.Args["q"]}" } };
        var results = new ConcurrentBag<string>();

        await MockedRun.OfAsync(new TestOptions(), mocks, () =>
        {
            var instance = Pulumi.Deployment.Instance;
            instance.Invoke<ImmutableDictionary<string, object>>("test:index:get", Asking("a")).Apply(result => { results.Add((string)result["text"]); return 0; });
            instance.Call<ImmutableDictionary<string, object>>("test:index:Thing/do", new Question { Q = "b" }).Apply(result => { results.Add((string)result["text"]); return 0; });
        });

        results.ShouldBe(["test:index:get a", "test:index:Thing/do b"], ignoreOrder: true);
    }

    [Fact]
    public async Task Invoke_WithAnUnknownArgument_IsNotMadeAndUnknown()
    {
        var mocks = new RecordingMocks();
        Output<ImmutableDictionary<string, object>> result = null!;

        await MockedRun.OfAsync(new TestOptions(), mocks, () => result = Pulumi.Deployment.Instance.Invoke<ImmutableDictionary<string, object>>(
            "test:index:get", new DictionaryInvokeArgs(ImmutableDictionary<string, object?>.Empty.Add("q", OutputUtilities.CreateUnknown("?")))));

        mocks.Calls.ShouldBeEmpty();
        (await OutputUtilities.GetIsKnownAsync(result)).ShouldBeFalse();
    }

    private static DictionaryInvokeArgs Asking(string question) => new(ImmutableDictionary<string, object?>.Empty.Add("q", question));

    private sealed class Question : CallArgs
    {
        [Input("q")]
        public Input<string>? Q { get; set; }
    }
}
