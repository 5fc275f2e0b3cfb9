using Google.Protobuf.WellKnownTypes;
using Pulumi;
using Pulumi.Engine;
using Pulumi.Utilities;
using Pulumirpc;
using Sdk.Tests.Deployments.StandIn;
using Shouldly;
using Xunit;

namespace Sdk.Tests.Deployments;

/// <summary>Programs against an engine on a socket.</summary>
public sealed class EngineCallTests
{
    [Fact]
    public async Task LateAnswers_AreWaitedFor()
    {
        var engine = new StandInEngine();
        Thing thing = null!;

        var exitCode = await Served.RunAsync(engine, () => thing = new Thing("thing", new ThingArgs { Text = "value" }), delay: 50);

        exitCode.ShouldBe(0);
        (await OutputUtilities.GetValueAsync(thing.Text)).ShouldBe("value");
        engine.Shutdowns.ShouldBe(1);
    }

    [Fact]
    public async Task Resources_ThatDoNotWaitForEachOther_AreAskedForAtOnce()
    {
        const int Many = 2_000;
        var arrived = 0;
        var all = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        StandInEngine engine = null!;
        engine = new StandInEngine
        {
            OnRegister = async request =>
            {
                if (request.Custom)
                {
                    // Nobody is answered before everybody has asked.
                    if (Interlocked.Increment(ref arrived) == Many)
                    {
                        all.SetResult();
                    }

                    await all.Task;
                }

                return engine.Created(request);
            },
        };

        var exitCode = await Served.RunAsync(engine, () =>
        {
            for (var number = 0; number < Many; number++)
            {
                _ = new Thing($"thing-{number}", new ThingArgs { Count = number });
            }
        });

        exitCode.ShouldBe(0);
        engine.Registrations.Select(request => request.Name).Distinct().Count().ShouldBe(Many + 1);
    }

    [Fact]
    public async Task Features_ThatTheEngineHasNeverHeardOf_AreTakenAsMissing()
    {
        var engine = new StandInEngine();
        await using var server = await GrpcServer.StartAsync((method, message) => method == "ResourceMonitor/SupportsFeature"
            ? throw new Refused(RpcStatus.Unimplemented, "unknown method")
            : EngineMethods.AnswerAsync(engine, method, message));

        var exitCode = await Served.RunAsync(server, () => _ = new Thing("thing", options: new CustomResourceOptions { Aliases = { new Pulumi.Alias { Name = "old" } } }));

        exitCode.ShouldBe(0);
        engine.Registration("thing").AliasURNs.Count.ShouldBe(1);
    }

    [Fact]
    public async Task Shutdown_ThatTheEngineHasNeverHeardOf_IsNoFailure()
    {
        var engine = new StandInEngine();
        await using var server = await GrpcServer.StartAsync((method, message) => method == "ResourceMonitor/SignalAndWaitForShutdown"
            ? throw new Refused(RpcStatus.Unimplemented, "unknown method")
            : EngineMethods.AnswerAsync(engine, method, message));

        (await Served.RunAsync(server, () => _ = new Thing("thing"))).ShouldBe(0);
    }

    [Fact]
    public async Task Values_ThatAreDeeplyNestedOrLarge_ArriveWhole()
    {
        var engine = new StandInEngine();
        var large = new string('x', 20 * 1024 * 1024);
        Thing thing = null!;

        (await Served.RunAsync(engine, () => thing = new Thing("thing", new ThingArgs { Text = large }))).ShouldBe(0);
        (await OutputUtilities.GetValueAsync(thing.Text))!.Length.ShouldBe(large.Length);

        var deep = Value.ForString("bottom");
        for (var level = 0; level < 200; level++)
        {
            deep = Value.ForList(deep);
        }

        await using var server = await GrpcServer.StartAsync((_, _) => Task.FromResult<Google.Protobuf.IMessage>(
            new ResourceInvokeResponse { Return = new Struct { Fields = { ["deep"] = deep } } }));
        var response = await new MonitorClient(GrpcConnection.To(server.Address)).InvokeAsync(new ResourceInvokeRequest());
        response.Return.Fields["deep"].ShouldBe(deep);
    }
}
