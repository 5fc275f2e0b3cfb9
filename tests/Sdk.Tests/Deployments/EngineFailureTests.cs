using System.Diagnostics;
using Google.Protobuf.WellKnownTypes;
using Pulumi.Engine;
using Pulumirpc;
using Sdk.Tests.Deployments.StandIn;
using Shouldly;
using Xunit;

namespace Sdk.Tests.Deployments;

/// <summary>Programs against an engine that refuses or is gone.</summary>
public sealed class EngineFailureTests
{
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(10);

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

        var exitCode = await Served.RunAsync(engine, () =>
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

        var exitCode = await Served.RunAsync(server, () => _ = new Thing("thing"));

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
        var clock = Stopwatch.StartNew();

        var exitCode = await Served.RunAsync(address, () => _ = new Thing("thing"));

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
}
