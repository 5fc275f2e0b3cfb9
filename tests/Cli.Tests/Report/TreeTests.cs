using Cli.Tests.Engine;
using Lgtm.Cli.Report;

namespace Cli.Tests.Report;

public sealed class TreeTests
{
    [Fact]
    public async Task Components_OfOneShape_AreDrawnOnce()
    {
        await using var engine = await EngineUnderTest.StartAsync();
        await StoreAsync(engine, "logs");
        await StoreAsync(engine, "traces");

        Tree(engine).ShouldBe(
            [
                "shop-dev",
                "└─ shop:Store × 2  logs, traces  (2 each)",
                "   ├─ aws:s3:Bucket",
                "   └─ aws:s3:BucketPolicy",
            ]);
    }

    [Fact]
    public async Task Component_OfAnotherShape_StandsAlone()
    {
        await using var engine = await EngineUnderTest.StartAsync();
        await StoreAsync(engine, "logs");
        var other = await StoreAsync(engine, "traces");
        await engine.RegisterAsync("aws:kms/key:Key", "key", with: request => request.Parent = other);

        Tree(engine).ShouldBe(
            [
                "shop-dev",
                "├─ shop:Store  logs  (2)",
                "│  ├─ aws:s3:Bucket        logs",
                "│  └─ aws:s3:BucketPolicy  policy",
                "└─ shop:Store  traces  (3)",
                "   ├─ aws:kms:Key          key",
                "   ├─ aws:s3:Bucket        traces",
                "   └─ aws:s3:BucketPolicy  policy",
            ]);
    }

    [Fact]
    public async Task Names_ThatDoNotFit_AreCounted()
    {
        await using var engine = await EngineUnderTest.StartAsync();
        for (var i = 10; i < 40; i++)
        {
            await engine.RegisterAsync("aws:ec2/vpc:Vpc", $"network-{i}");
        }

        var line = Tree(engine)[1];

        line.ShouldEndWith(", network-15, +24");
        line.Length.ShouldBeLessThanOrEqualTo(100);
    }

    [Fact]
    public async Task Everything_IsListedByItsFullNameWhenAsked()
    {
        await using var engine = await EngineUnderTest.StartAsync();
        await StoreAsync(engine, "logs");
        await StoreAsync(engine, "traces");

        Tree(engine, everything: true)[3].ShouldBe("│  └─ aws:s3:BucketPolicy  logs-policy");
    }

    private static async Task<string> StoreAsync(EngineUnderTest engine, string name)
    {
        var store = await engine.RegisterAsync("shop:index:Store", name, custom: false);
        await engine.RegisterAsync("aws:s3/bucket:Bucket", name, with: request => request.Parent = store.Urn);
        await engine.RegisterAsync("aws:s3/bucketPolicy:BucketPolicy", name + "-policy", with: request => request.Parent = store.Urn);
        return store.Urn;
    }

    private static List<string> Tree(EngineUnderTest engine, bool everything = false)
    {
        return [.. new ResourceTree(Plan.Of(engine.Offline.Registry), new Ink(colour: false), everything).Lines()];
    }
}
