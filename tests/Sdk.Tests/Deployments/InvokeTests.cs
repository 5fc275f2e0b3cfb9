using System.Collections.Immutable;
using Pulumi;
using Pulumi.Utilities;
using Pulumirpc;
using Sdk.Tests.Deployments.StandIn;
using Shouldly;
using Xunit;

namespace Sdk.Tests.Deployments;

public sealed class InvokeTests
{
    private const string Token = "test:index/getThing:getThing";

    private readonly StandInEngine _engine = new();

    [Fact]
    public async Task Invoke_SendsArgumentsVersionAndProvider()
    {
        await StandInRun.RunAsync(_engine, () =>
        {
            var group = new Group("group", new ComponentResourceOptions { Provider = new TestProvider("inherited") });
            _ = Invoke("a", new InvokeOptions { Version = "1.2.3", PluginDownloadURL = "https://dl.test", Provider = new TestProvider("own") });
            _ = Invoke("b", new InvokeOptions { Parent = group });
        });

        var own = Request("a");
        (own.Tok, own.Version, own.PluginDownloadURL, own.AcceptResources).ShouldBe((Token, "1.2.3", "https://dl.test", true));
        own.Provider.ShouldEndWith("::own::own-id");
        Request("b").Provider.ShouldEndWith("::inherited::inherited-id");
    }

    [Fact]
    public async Task Invoke_OfASecret_GivesWhatTheProviderSays()
    {
        _ = await Resulting(() => Invoke(Output.CreateSecret("hush")));

        Request("").Args.Fields["q"].StructValue.Fields["value"].StringValue.ShouldBe("hush");
    }

    [Fact]
    public async Task Invoke_DependsOnWhatItsArgumentsComeFrom()
    {
        Thing source = null!;
        var result = await Resulting(() =>
        {
            source = new Thing("source", new ThingArgs { Text = "t" });
            return Invoke(source.Text.Apply(text => text!));
        });

        (await OutputUtilities.GetDependenciesAsync(result)).ShouldBe([source]);
    }

    [Fact]
    public async Task Invoke_WhileAResourceItNeedsHasNoId_IsNotMade()
    {
        var engine = new StandInEngine { IsDryRun = true };
        Output<ImmutableDictionary<string, object>> result = null!;

        await StandInRun.RunAsync(engine, () => result = Invoke("a", new InvokeOutputOptions { DependsOn = { new Thing("thing") } }));

        engine.Invokes.ShouldBeEmpty();
        (await OutputUtilities.GetIsKnownAsync(result)).ShouldBeFalse();
    }

    [Fact]
    public async Task Invoke_ThatTheProviderRefuses_FailsTheProgramWithTheReasons()
    {
        var engine = new StandInEngine
        {
            OnInvoke = _ => new ResourceInvokeResponse
            {
                Failures = { new CheckFailure { Property = "q", Reason = "too long" }, new CheckFailure { Property = "r", Reason = "missing" } },
            },
        };

        (await StandInRun.RunAsync(engine, () => _ = Invoke("a"))).ShouldBe(32);

        engine.Logs.Single().Message.ShouldContain($"Invoke of '{Token}' failed: too long (q); missing (r)");
    }

    [Fact]
    public async Task InvokeAsync_GivesThePlainValue()
    {
        var value = "";

        await StandInRun.RunAsync(_engine, async () =>
        {
            var result = await Pulumi.Deployment.Instance.InvokeAsync<ImmutableDictionary<string, object>>(Token, Asking("a"));
            value = (string)result["q"];
            return ImmutableDictionary<string, object?>.Empty;
        });

        value.ShouldBe("a");
    }

    [Fact]
    public async Task InvokeSingle_GivesTheOnlyProperty()
    {
        Output<string> result = null!;

        await StandInRun.RunAsync(_engine, () => result = Pulumi.Deployment.Instance.InvokeSingle<string>(Token, Asking("a")));

        (await OutputUtilities.GetValueAsync(result)).ShouldBe("a");
    }

    [Fact]
    public async Task Call_OfAMethod_GoesToTheProviderOfItsResource()
    {
        await StandInRun.RunAsync(_engine, () =>
        {
            var self = new Thing("self", options: new CustomResourceOptions { Provider = new TestProvider("mine"), Version = "1.2.3" });
            _ = Pulumi.Deployment.Instance.Call<ImmutableDictionary<string, object>>("test:index/thing:Thing/do", new Question { Q = self.Text.Apply(text => text ?? "") }, self);
        });

        var request = _engine.Calls.Single();
        request.Provider.ShouldEndWith("::mine::mine-id");
        request.Version.ShouldBe("1.2.3");
        request.Args.Fields["__self__"].StructValue.Fields["urn"].StringValue.ShouldEndWith("::self");
        request.ArgDependencies["q"].Urns.Single().ShouldEndWith("::self");
        request.ArgDependencies["__self__"].Urns.ShouldBeEmpty();
    }

    private static Output<ImmutableDictionary<string, object>> Invoke(Input<string> question, InvokeOptions? options = null) => options is InvokeOutputOptions output
        ? Pulumi.Deployment.Instance.Invoke<ImmutableDictionary<string, object>>(Token, Asking(question), output)
        : Pulumi.Deployment.Instance.Invoke<ImmutableDictionary<string, object>>(Token, Asking(question), options);

    private static Asked Asking(Input<string> question) => new() { Q = question };

    private async Task<Output<T>> Resulting<T>(Func<Output<T>> program)
    {
        Output<T> result = null!;
        (await StandInRun.RunAsync(_engine, () => result = program())).ShouldBe(0);
        return result;
    }

    private ResourceInvokeRequest Request(string question) => _engine.Invokes.Single(request => request.Args.Fields["q"].StringValue == question);

    private sealed class Asked : InvokeArgs
    {
        [Input("q")]
        public Input<string>? Q { get; set; }
    }

    private sealed class Question : CallArgs
    {
        [Input("q")]
        public Input<string>? Q { get; set; }
    }
}
