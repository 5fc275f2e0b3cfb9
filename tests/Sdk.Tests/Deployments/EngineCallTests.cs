using System.Collections.Concurrent;
using System.Diagnostics;
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
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(10);

    [Fact]
    public async Task LateAnswers_AreWaitedFor()
    {
        var engine = new StandInEngine();
        Thing thing = null!;

        var exitCode = await ServedAsync(engine, () => thing = new Thing("thing", new ThingArgs { Text = "value" }), delay: 50);

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

        var exitCode = await ServedAsync(engine, () =>
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

        var exitCode = await RunAsync(server, () => _ = new Thing("thing", options: new CustomResourceOptions { Aliases = { new Pulumi.Alias { Name = "old" } } }));

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

        (await RunAsync(server, () => _ = new Thing("thing"))).ShouldBe(0);
    }

    [Fact]
    public async Task Resource_ThatIsRefused_EndsTheRunWithItsNameAndTheReason()
    {
        var engine = new StandInEngine
        {
            OnRegister = request => request.Name == "bad"
                ? throw new Refused(RpcStatus.Unknown, "quota: 5 % übrig\nask for more")
                : Task.FromResult(new RegisterResourceResponse { Urn = StandInEngine.UrnOf(request.Parent, request.Type, request.Name), Object = new Struct() }),
        };
        var clock = Stopwatch.StartNew();

        var exitCode = await ServedAsync(engine, () =>
        {
            var bad = new Thing("bad");
            _ = new Thing("after", new ThingArgs { Text = bad.Text! });
            _ = new Thing("good");
        });

        exitCode.ShouldBe(32);
        clock.Elapsed.ShouldBeLessThan(Soon);
        var error = engine.Logs.Single(log => log.Severity == Pulumirpc.LogSeverity.Error);
        error.Message.ShouldBe($"{Thing.Token} 'bad': quota: 5 % übrig\nask for more (Unknown)");
    }

    [Fact]
    public async Task Connection_ThatIsDropped_EndsTheRunWithTheResourcesName()
    {
        var engine = new StandInEngine();
        await using var server = await GrpcServer.StartAsync(async (method, message, context) =>
        {
            if (method == "ResourceMonitor/RegisterResource" && RegisterResourceRequest.Parser.ParseFrom(message).Custom)
            {
                context.Abort();
                return;
            }

            await GrpcServer.WriteAsync(context, await EngineMethods.AnswerAsync(engine, method, message));
        });
        var clock = Stopwatch.StartNew();

        var exitCode = await RunAsync(server, () => _ = new Thing("thing"));

        exitCode.ShouldBe(32);
        clock.Elapsed.ShouldBeLessThan(Soon);
        engine.Logs.Single(log => log.Severity == Pulumirpc.LogSeverity.Error).Message.ShouldStartWith($"{Thing.Token} 'thing': the engine at ");
    }

    [Fact]
    public async Task Engine_ThatIsGone_EndsTheRunWithoutHanging()
    {
        var server = await GrpcServer.StartAsync((method, message) => throw new Refused(RpcStatus.Internal, method));
        var address = server.Address;
        await server.DisposeAsync();
        var connection = GrpcConnection.To(address);
        var clock = Stopwatch.StartNew();

        var exitCode = await StandInRun.RunAsync(new MonitorClient(connection), new EngineClient(connection), isDryRun: false, Returning(() => _ = new Thing("thing")));

        exitCode.ShouldBe(1);
        clock.Elapsed.ShouldBeLessThan(Soon);
    }

    [Fact]
    public async Task Answer_WithoutAMessageOrStatus_IsAFailureAndNotAHang()
    {
        await using var server = await GrpcServer.StartAsync((_, _, _) => Task.CompletedTask);

        var failure = await Should.ThrowAsync<RpcException>(() => new MonitorClient(GrpcConnection.To(server.Address)).SupportsFeatureAsync("secrets"));

        failure.Detail.ShouldContain("no gRPC status");
    }

    [Fact]
    public async Task Values_ThatAreDeeplyNestedOrLarge_ArriveWhole()
    {
        var engine = new StandInEngine();
        var large = new string('x', 20 * 1024 * 1024);
        Thing thing = null!;

        (await ServedAsync(engine, () => thing = new Thing("thing", new ThingArgs { Text = large }))).ShouldBe(0);
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

    [Fact]
    public async Task Logs_ArriveInTheOrderOfTheProgram()
    {
        var engine = new StandInEngine { OnLog = log => Task.Delay(log.Message.EndsWith('0') ? 20 : 0) };

        await ServedAsync(engine, () =>
        {
            for (var number = 0; number < 30; number++)
            {
                Log.Info($"message {number}");
            }
        });

        engine.Logs.Select(log => log.Message).ShouldBe(Enumerable.Range(0, 30).Select(number => $"message {number}"));
    }

    [Fact]
    public async Task Log_OfAResource_CarriesItsUrn()
    {
        var engine = new StandInEngine();

        await ServedAsync(engine, () => Log.Warn("look", new Thing("thing"), streamId: 3, ephemeral: true));

        var log = engine.Logs.Single();
        log.Urn.ShouldBe($"urn:pulumi:dev::proj::{Thing.Token}::thing");
        (log.Severity, log.StreamId, log.Ephemeral).ShouldBe((Pulumirpc.LogSeverity.Warning, 3, true));
    }

    private static async Task<int> ServedAsync(StandInEngine engine, Action program, int delay = 0)
    {
        await using var server = await GrpcServer.StartAsync(async (method, message) =>
        {
            await Task.Delay(delay);
            return await EngineMethods.AnswerAsync(engine, method, message);
        });
        return await RunAsync(server, program);
    }

    private static Task<int> RunAsync(GrpcServer server, Action program)
    {
        var connection = GrpcConnection.To(server.Address);
        return StandInRun.RunAsync(new MonitorClient(connection), new EngineClient(connection), isDryRun: false, Returning(program));
    }

    private static Func<Runner, Task<int>> Returning(Action program) => runner => runner.RunAsync(
        () =>
        {
            program();
            return Task.FromResult<IDictionary<string, object?>>(new ConcurrentDictionary<string, object?>());
        },
        options: null);
}
