using System.Collections.Immutable;
using Google.Protobuf.WellKnownTypes;
using Pulumi;
using Pulumi.Utilities;
using Pulumirpc;
using Sdk.Tests.Deployments.StandIn;
using Shouldly;
using Xunit;

namespace Sdk.Tests.Deployments;

public sealed class ReadTests
{
    [Fact]
    public async Task Resource_WithAnId_IsReadInsteadOfRegistered()
    {
        var engine = new StandInEngine();
        Thing thing = null!;

        await StandInRun.RunAsync(engine, () => thing = new Thing("thing", new ThingArgs { Text = "t" }, new CustomResourceOptions
        {
            Id = "existing", Version = "1.2.3", PluginDownloadURL = "https://dl.test",
        }));

        var request = engine.Reads.Single();
        (request.Id, request.Type, request.Name).ShouldBe(("existing", Thing.Token, "thing"));
        (request.Version, request.PluginDownloadURL).ShouldBe(("1.2.3", "https://dl.test"));
        (request.AcceptSecrets, request.AcceptResources).ShouldBe((true, true));
        request.Parent.ShouldBe("urn:pulumi:dev::proj::pulumi:pulumi:Stack::proj-dev");
        engine.Registrations.Select(registration => registration.Name).ShouldBe(["proj-dev"]);
        (await OutputUtilities.GetValueAsync(thing.Id)).ShouldBe("existing");
    }

    [Fact]
    public async Task Resource_WithAnUnknownOrEmptyId_IsRegistered()
    {
        var engine = new StandInEngine { IsDryRun = true };

        await StandInRun.RunAsync(engine, () =>
        {
            _ = new Thing("unknown", options: new CustomResourceOptions { Id = OutputUtilities.CreateUnknown("?") });
            _ = new Thing("empty", options: new CustomResourceOptions { Id = "" });
        });

        engine.Reads.ShouldBeEmpty();
        engine.Registrations.Count.ShouldBe(3);
    }

    [Fact]
    public async Task Resource_WithAUrn_IsLookedUp()
    {
        const string Known = $"urn:pulumi:dev::proj::{Thing.Token}::known";
        var engine = new StandInEngine
        {
            OnInvoke = request => new ResourceInvokeResponse
            {
                Return = new Struct
                {
                    Fields =
                    {
                        ["urn"] = request.Args.Fields["urn"],
                        ["id"] = Value.ForString("known-id"),
                        ["state"] = Value.ForStruct(new Struct { Fields = { ["text"] = Value.ForString("found") } }),
                    },
                },
            },
        };
        Thing thing = null!;

        await StandInRun.RunAsync(engine, () => thing = new Thing("known", options: new CustomResourceOptions { Urn = Known }));

        engine.Invokes.Single().Tok.ShouldBe("pulumi:pulumi:getResource");
        (await OutputUtilities.GetValueAsync(thing.Urn)).ShouldBe(Known);
        (await OutputUtilities.GetValueAsync(thing.Id)).ShouldBe("known-id");
        (await OutputUtilities.GetValueAsync(thing.Text)).ShouldBe("found");
    }

    [Fact]
    public async Task StackReference_ReadsTheOutputsOfTheOtherStack()
    {
        var (engine, results) = await OtherStack(other => ["vpcId", "password", "none"]);

        engine.Reads.Single().Properties.Fields["name"].StringValue.ShouldBe("acme/other/dev");
        engine.Reads.Single().Id.ShouldBe("acme/other/dev");
        results["vpcId"].ShouldBe(("vpc-1", false));
        results["password"].ShouldBe(("hush", true));
        results["none"].ShouldBe((null, false));
    }

    [Fact]
    public async Task StackReference_WithoutARequiredOutput_FailsTheProgram()
    {
        var engine = OtherStackEngine();

        (await StandInRun.RunAsync(engine, () => new StackReference("acme/other/dev").RequireOutput("none"))).ShouldBe(32);

        engine.Logs.Single().Message.ShouldContain("Required output 'none' does not exist on stack 'acme/other/dev'.");
    }

    [Fact]
    public async Task StackReference_AsPlainValue_RefusesASecret()
    {
        var engine = OtherStackEngine();
        object? plain = null;
        InvalidOperationException? refused = null;
        StackReferenceOutputDetails details = null!;

        await StandInRun.RunAsync(engine, async () =>
        {
            var other = new StackReference("acme/other/dev");
            plain = await other.GetValueAsync("vpcId");
            refused = await Should.ThrowAsync<InvalidOperationException>(() => other.GetValueAsync("password"));
            details = await other.GetOutputDetailsAsync("password");
            return ImmutableDictionary<string, object?>.Empty;
        });

        plain.ShouldBe("vpc-1");
        refused!.Message.ShouldNotContain("hush");
        (details.Value, details.SecretValue).ShouldBe((null, "hush"));
    }

    private static async Task<(StandInEngine Engine, Dictionary<string, (object? Value, bool IsSecret)> Results)> OtherStack(
        Func<StackReference, string[]> names)
    {
        var engine = OtherStackEngine();
        var results = new Dictionary<string, (object?, bool)>();
        await StandInRun.RunAsync(engine, async () =>
        {
            var other = new StackReference("acme/other/dev");
            foreach (var name in names(other))
            {
                var output = other.GetOutput(name);
                results[name] = (await OutputUtilities.GetValueAsync(output), await Output.IsSecretAsync(output));
            }

            return ImmutableDictionary<string, object?>.Empty;
        });
        return (engine, results);
    }

    private static StandInEngine OtherStackEngine() => new()
    {
        OnRead = request => new ReadResourceResponse
        {
            Urn = StandInEngine.UrnOf(request.Parent, request.Type, request.Name),
            Properties = Struct.Parser.ParseJson("""
                {
                  "name": "acme/other/dev",
                  "outputs": { "vpcId": "vpc-1", "password": { "4dabf18193072939515e22adb298388d": "1b47061264138c4ac30d75fd1eb44270", "value": "hush" } },
                  "secretOutputNames": ["password"]
                }
                """),
        },
    };
}
