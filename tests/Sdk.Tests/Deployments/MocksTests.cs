using System.Collections.Concurrent;
using System.Collections.Immutable;
using Pulumi;
using Pulumi.Testing;
using Pulumi.Utilities;
using Shouldly;
using Xunit;

namespace Sdk.Tests.Deployments;

public sealed class MocksTests
{
    private static readonly ImmutableDictionary<string, object> NoState = ImmutableDictionary<string, object>.Empty;

    [Fact]
    public async Task Defaults_WithoutOptions_AreProjectStackOrganizationAndPreview()
    {
        var seen = "";

        await Run(new TestOptions(), new EmptyMocks(), () =>
        {
            var instance = Pulumi.Deployment.Instance;
            seen = $"{instance.ProjectName} {instance.StackName} {instance.OrganizationName} {instance.IsDryRun}";
        });

        seen.ShouldBe("project stack organization True");
    }

    [Fact]
    public async Task Options_OfTheTest_AreWhatTheProgramSees()
    {
        var seen = "";
        var options = new TestOptions { ProjectName = "p", StackName = "s", OrganizationName = "o", RootDirectory = "/r", IsPreview = false };

        await Run(options, new EmptyMocks(), () =>
        {
            var instance = Pulumi.Deployment.Instance;
            seen = $"{instance.ProjectName} {instance.StackName} {instance.OrganizationName} {instance.RootDirectory} {instance.IsDryRun}";
        });

        seen.ShouldBe("p s o /r False");
    }

    [Fact]
    public async Task Resources_OfAFunction_AreThoseRegisteredInOrderWithoutTheStack()
    {
        var resources = await Run(new TestOptions(), new EmptyMocks(), () =>
        {
            var group = new Group("group");
            _ = new Thing("one", options: new CustomResourceOptions { Parent = group });
            _ = new Thing("two");
        });

        resources.Select(resource => resource.GetResourceName()).ShouldBe(["group", "one", "two"]);
    }

    [Fact]
    public async Task Resources_OfAStackClass_BeginWithTheStack()
    {
        var resources = await Pulumi.Deployment.TestAsync<OneThing>(new EmptyMocks());

        resources.Select(resource => resource.GetResourceType()).ShouldBe(["pulumi:pulumi:Stack", Thing.Token]);
        resources[0].ShouldBeOfType<OneThing>();
    }

    [Fact]
    public async Task Outputs_OfAFunction_AreHandedBack()
    {
        var (resources, outputs) = await Pulumi.Deployment.TestAsync(
            new EmptyMocks(), new TestOptions(), () => (IDictionary<string, object?>)new Dictionary<string, object?>(StringComparer.Ordinal) { ["answer"] = 42 });

        resources.ShouldBeEmpty();
        outputs["answer"].ShouldBe(42);
    }

    [Fact]
    public async Task NewResource_IsAskedForEverythingButTheStack_BeforeTheConstructorReturns()
    {
        var mocks = new Recording();
        var seenByConstructors = new List<int>();

        await Run(new TestOptions(), mocks, () =>
        {
            _ = new Group("group");
            seenByConstructors.Add(mocks.Resources.Count);
            _ = new TestProvider("provider");
            seenByConstructors.Add(mocks.Resources.Count);
            _ = new Thing("read", options: new CustomResourceOptions { Id = "existing" });
            seenByConstructors.Add(mocks.Resources.Count);
        });

        seenByConstructors.ShouldBe([1, 2, 3]);
        mocks.Resources.Select(resource => resource.Type).ShouldBe([Group.Token, "pulumi:providers:test", Thing.Token]);
    }

    [Fact]
    public async Task Id_OfTheRequest_TellsReadsImportsAndCreationsApart()
    {
        var mocks = new Recording();

        await Run(new TestOptions(), mocks, () =>
        {
            _ = new Thing("read", options: new CustomResourceOptions { Id = "existing" });
            _ = new Thing("imported", options: new CustomResourceOptions { ImportId = "foreign" });
            _ = new Thing("created");
        });

        mocks.Resources.ToDictionary(resource => resource.Name!, resource => resource.Id, StringComparer.Ordinal).ShouldBe(
            new Dictionary<string, string?>(StringComparer.Ordinal) { ["read"] = "existing", ["imported"] = "foreign", ["created"] = "" }, ignoreOrder: true);
    }

    [Fact]
    public async Task Inputs_AreWireNamesWithPlainValues()
    {
        var mocks = new Recording();

        await Run(new TestOptions(), mocks, () => _ = new Thing("thing", new ThingArgs
        {
            Text = Output.CreateSecret("hush"),
            Count = 3,
            List = { "a", "b" },
            Map = new InputMap<string> { ["k"] = "v" },
            Asset = new StringAsset("content"),
            Flag = true,
        }));

        var inputs = mocks.Resources.Single().Inputs;
        inputs["text"].ShouldBe("hush");
        inputs["count"].ShouldBe(3.0);
        inputs["list"].ShouldBeOfType<ImmutableArray<object>>().ShouldBe(["a", "b"]);
        inputs["map"].ShouldBeOfType<ImmutableDictionary<string, object>>()["k"].ShouldBe("v");
        inputs["asset"].ShouldBeOfType<StringAsset>();
        inputs["flag"].ShouldBe("true");
        inputs.ShouldNotContainKey("friend");
    }

    [Fact]
    public async Task Inputs_WithSomethingUnknownInside_AreLeftOut()
    {
        var mocks = new Recording();

        await Run(new TestOptions(), mocks, () => _ = new Thing("thing", new ThingArgs
        {
            Text = "known",
            List = { "a", OutputUtilities.CreateUnknown("?") },
        }));

        mocks.Resources.Single().Inputs.Keys.ShouldBe(["text"]);
    }

    [Fact]
    public async Task Inputs_ThatAreResources_ArriveAsTheirClass()
    {
        var mocks = new Recording { Answer = args => ($"{args.Name}-id", args.Inputs) };

        await Run(new TestOptions(), mocks, () =>
        {
            var friend = new Thing("friend", new ThingArgs { Text = "hello" });
            _ = new Thing("thing", new ThingArgs { Friend = friend });
        });

        var received = mocks.Resources.Single(resource => resource.Name == "thing").Inputs["friend"].ShouldBeOfType<Thing>();
        (await OutputUtilities.GetValueAsync(received.Text)).ShouldBe("hello");
        (await OutputUtilities.GetValueAsync(received.Id)).ShouldBe("friend-id");
    }

    [Fact]
    public async Task Provider_IsItsReference()
    {
        var mocks = new Recording { Answer = args => ($"{args.Name}-id", NoState) };

        await Run(new TestOptions(), mocks, () =>
        {
            var provider = new TestProvider("mine");
            _ = new Thing("with", options: new CustomResourceOptions { Provider = provider });
            _ = new Thing("without");
        });

        mocks.Resources.Single(resource => resource.Name == "with").Provider
            .ShouldBe("urn:pulumi:stack::project::pulumi:pulumi:Stack$pulumi:providers:test::mine::mine-id");
        mocks.Resources.Single(resource => resource.Name == "without").Provider.ShouldBe("");
    }

    [Fact]
    public async Task State_OfAnyShape_BecomesTheOutputs()
    {
        await Run(new TestOptions(), StateOf(ImmutableDictionary<string, object>.Empty.Add("text", "immutable")), Expect("immutable"));
        await Run(new TestOptions(), StateOf(new Dictionary<string, object>(StringComparer.Ordinal) { ["text"] = "plain" }), Expect("plain"));
        await Run(new TestOptions(), StateOf(new ThingArgs { Text = "args" }), Expect("args"));

        static IMocks StateOf(object state) => new Recording { Answer = _ => ("id", state) };

        static Action Expect(string text) => () => new Thing("thing").Text.Apply(actual =>
        {
            actual.ShouldBe(text);
            return actual;
        });
    }

    [Fact]
    public async Task State_WithASecret_MakesTheOutputSecret()
    {
        var mocks = new Recording { Answer = _ => ("id", new Dictionary<string, object>(StringComparer.Ordinal) { ["text"] = Output.CreateSecret("hush"), ["count"] = 1 }) };
        Thing thing = null!;

        await Run(new TestOptions(), mocks, () => thing = new Thing("thing"));

        (await Output.IsSecretAsync(thing.Text)).ShouldBeTrue();
        (await Output.IsSecretAsync(thing.Count)).ShouldBeFalse();
    }

    [Theory]
    [InlineData(true, false)]
    [InlineData(false, true)]
    public async Task State_WithoutAProperty_IsUnknownInAPreviewOnly(bool preview, bool known)
    {
        Thing thing = null!;

        await Run(new TestOptions { IsPreview = preview }, new Recording { Answer = _ => ("id", NoState) }, () => thing = new Thing("thing", new ThingArgs { Text = "input" }));

        (await OutputUtilities.GetIsKnownAsync(thing.Text)).ShouldBe(known);
        (await OutputUtilities.GetValueAsync(thing.Text)).ShouldBeNull();
    }

    [Fact]
    public async Task AdditionalSecretOutputs_HaveNoEffect()
    {
        Thing thing = null!;
        var mocks = new Recording { Answer = _ => ("id", new Dictionary<string, object>(StringComparer.Ordinal) { ["text"] = "plain" }) };

        await Run(new TestOptions(), mocks, () => thing = new Thing("thing", options: new CustomResourceOptions { AdditionalSecretOutputs = { "text" } }));

        (await Output.IsSecretAsync(thing.Text)).ShouldBeFalse();
    }

    [Fact]
    public async Task Id_ThatIsNull_FallsBackToTheImportedOneOrIsUnknown()
    {
        Thing created = null!;
        Thing imported = null!;

        await Run(new TestOptions { IsPreview = false }, new EmptyMocks(), () =>
        {
            created = new Thing("created");
            imported = new Thing("imported", options: new CustomResourceOptions { ImportId = "foreign" });
        });

        (await OutputUtilities.GetIsKnownAsync(created.Id)).ShouldBeFalse();
        (await OutputUtilities.GetValueAsync(imported.Id)).ShouldBe("foreign");
    }

    [Fact]
    public async Task Urn_NamesOnlyTheOutermostType()
    {
        Thing grandchild = null!;

        var resources = await Pulumi.Deployment.TestAsync<OneThing>(new EmptyMocks());
        await Run(new TestOptions(), new EmptyMocks(), () =>
        {
            var group = new Group("group");
            grandchild = new Thing("thing", options: new CustomResourceOptions { Parent = group });
        });

        (await OutputUtilities.GetValueAsync(resources[0].Urn)).ShouldBe("urn:pulumi:stack::project::pulumi:pulumi:Stack::project-stack");
        (await OutputUtilities.GetValueAsync(grandchild.Urn)).ShouldBe($"urn:pulumi:stack::project::pulumi:pulumi:Stack${Thing.Token}::thing");
    }

    [Fact]
    public async Task Call_AnswersInvokesAndMethods()
    {
        var mocks = new Recording { CallAnswer = args => new Dictionary<string, object>(StringComparer.Ordinal) { ["text"] = $"{args.Token} {args.Args["q"]}" } };
        var results = new ConcurrentBag<string>();

        await Run(new TestOptions(), mocks, () =>
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
        var mocks = new Recording();
        Output<ImmutableDictionary<string, object>> result = null!;

        await Run(new TestOptions(), mocks, () => result = Pulumi.Deployment.Instance.Invoke<ImmutableDictionary<string, object>>(
            "test:index:get", new DictionaryInvokeArgs(ImmutableDictionary<string, object?>.Empty.Add("q", OutputUtilities.CreateUnknown("?")))));

        mocks.Calls.ShouldBeEmpty();
        (await OutputUtilities.GetIsKnownAsync(result)).ShouldBeFalse();
    }

    [Fact]
    public async Task Outputs_OfAComponent_AreHandedToTheMocks()
    {
        var mocks = new Recording();

        await Run(new TestOptions(), mocks, () => new Group("group") { Answer = Output.CreateSecret(42) }.Finish());

        var registered = mocks.Outputs.Single(outputs => outputs.Urn.EndsWith("::group", StringComparison.Ordinal)).Outputs["answer"];
        (await OutputUtilities.GetValueAsync(registered)).ShouldBe(42.0);
        (await Output.IsSecretAsync(registered)).ShouldBeTrue();
    }

    [Fact]
    public async Task Error_ThatIsLogged_FailsTheTestWithItsMessage()
    {
        var failure = await Should.ThrowAsync<RunException>(() => Run(new TestOptions(), new EmptyMocks(), () => Log.Error("bad luck")));

        failure.Message.ShouldBe("bad luck");
    }

    [Fact]
    public async Task Errors_ThatAreLogged_FailTheTestTogether()
    {
        var failure = await Should.ThrowAsync<AggregateException>(() => Run(new TestOptions(), new EmptyMocks(), () =>
        {
            Log.Error("first");
            Log.Error("second");
        }));

        failure.InnerExceptions.ShouldAllBe(exception => exception is RunException);
        failure.InnerExceptions.Select(exception => exception.Message).ShouldBe(["first", "second"]);
    }

    [Fact]
    public async Task Failure_OfTheProgram_IsReportedWithItsStackUnlessItIsARunException()
    {
        var friendly = await Should.ThrowAsync<RunException>(() => Run(new TestOptions(), new EmptyMocks(), () => Throw(new RunException("friendly"))));
        var raw = await Should.ThrowAsync<RunException>(() => Run(new TestOptions(), new EmptyMocks(), () => Throw(new InvalidOperationException("boom"))));

        friendly.Message.ShouldBe("friendly");
        raw.Message.ShouldStartWith("Running program '");
        raw.Message.ShouldContain("' failed with an unhandled exception:\nSystem.InvalidOperationException: boom");
    }

    [Fact]
    public async Task Failure_OfAMock_FailsTheTest()
    {
        var mocks = new Recording { Answer = _ => throw new InvalidOperationException("no such cloud") };

        var failure = await Should.ThrowAsync<RunException>(() => Run(new TestOptions(), mocks, () => _ = new Thing("thing")));

        failure.Message.ShouldContain("no such cloud");
    }

    [Fact]
    public async Task Tests_AtOnce_DoNotMeet()
    {
        var names = await Task.WhenAll(Enumerable.Range(0, 8).Select(async number =>
        {
            var resources = await Run(new TestOptions { ProjectName = $"p{number}" }, new Slow(), () =>
            {
                for (var index = 0; index < 10; index++)
                {
                    _ = new Thing($"{Pulumi.Deployment.Instance.ProjectName}-{index}");
                }
            });
            return resources.Select(resource => resource.GetResourceName()).ToList();
        }));

        for (var number = 0; number < 8; number++)
        {
            names[number].ShouldBe(Enumerable.Range(0, 10).Select(index => $"p{number}-{index}"));
        }
    }

    private static Task<ImmutableArray<Resource>> Run(TestOptions options, IMocks mocks, Action program) =>
        Pulumi.Deployment.TestAsync(mocks, options, program);

    private static void Throw(Exception exception) => throw exception;

    private static DictionaryInvokeArgs Asking(string question) => new(ImmutableDictionary<string, object?>.Empty.Add("q", question));

    private sealed class Question : CallArgs
    {
        [Input("q")]
        public Input<string>? Q { get; set; }
    }

    private sealed class OneThing : Stack
    {
        public OneThing() => _ = new Thing("thing");
    }

    private sealed class Recording : IMocks
    {
        public List<MockResourceArgs> Resources { get; } = [];

        public List<MockCallArgs> Calls { get; } = [];

        public ConcurrentQueue<MockRegisterResourceOutputsRequest> Outputs { get; } = new();

        public Func<MockResourceArgs, (string? Id, object State)> Answer { get; init; } = _ => (null, NoState);

        public Func<MockCallArgs, object> CallAnswer { get; init; } = _ => NoState;

        public Task<(string? id, object state)> NewResourceAsync(MockResourceArgs args)
        {
            Resources.Add(args);
            return Task.FromResult<(string?, object)>(Answer(args));
        }

        public Task<object> CallAsync(MockCallArgs args)
        {
            Calls.Add(args);
            return Task.FromResult(CallAnswer(args));
        }

        public Task RegisterResourceOutputs(MockRegisterResourceOutputsRequest args)
        {
            Outputs.Enqueue(args);
            return Task.CompletedTask;
        }
    }

    private sealed class Slow : IMocks
    {
        public async Task<(string? id, object state)> NewResourceAsync(MockResourceArgs args)
        {
            await Task.Delay(5);
            return (args.Name, NoState);
        }

        public Task<object> CallAsync(MockCallArgs args) => Task.FromResult<object>(NoState);
    }
}
