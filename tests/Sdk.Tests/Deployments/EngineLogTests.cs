using Pulumi;
using Sdk.Tests.Deployments.StandIn;
using Shouldly;
using Xunit;

namespace Sdk.Tests.Deployments;

/// <summary>Messages to an engine on a socket.</summary>
public sealed class EngineLogTests
{
    [Fact]
    public async Task Logs_ArriveInTheOrderOfTheProgram()
    {
        var engine = new StandInEngine { OnLog = log => Task.Delay(log.Message.EndsWith('0') ? 20 : 0) };

        await Served.RunAsync(engine, () =>
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

        await Served.RunAsync(engine, () => Log.Warn("look", new Thing("thing"), streamId: 3, ephemeral: true));

        var log = engine.Logs.Single();
        log.Urn.ShouldBe($"urn:pulumi:dev::proj::{Thing.Token}::thing");
        (log.Severity, log.StreamId, log.Ephemeral).ShouldBe((Pulumirpc.LogSeverity.Warning, 3, true));
    }
}
