using System.Collections.Immutable;
using Pulumi;

namespace Sdk.Tests.Wire;

/// <summary>The program behind the recordings "up" and "preview": a little of everything a program can say.</summary>
public sealed class ProbeStack : Stack
{
    public ProbeStack()
        : base(new StackOptions { ResourceTransformations = { LogEach } })
    {
        var config = new Config();
        var token = config.RequireSecret("token");
        var instance = Pulumi.Deployment.Instance;
        Log.Info($"cfg size={config.RequireInt32("size")} region={new Config("aws").Require("region")} org={instance.OrganizationName} dry={instance.IsDryRun}");
        Log.Warn("careful");

        var provider = new KubernetesProvider("k8s", new KubernetesProviderArgs { KubeConfig = "{}", Namespace = "ns1", EnableServerSideApply = true });
        var leaf = new Leaf("leaf", token, new ComponentResourceOptions { Provider = provider, Aliases = { new Alias { Name = "old-leaf" } } });
        _ = Release(provider, leaf);
        _ = Thing(leaf);
        _ = Service.Get("svc", "default/svc");

        var other = new StackReference("acme/other/dev");
        var vpcId = other.RequireOutput("vpcId").Apply(id => (string)id);
        var found = instance.Invoke<ImmutableDictionary<string, object>>(
            "fake:mod:getThing", new GetThingArgs { Q = vpcId }, new InvokeOptions { Version = "1.2.3" });

        Token = token;
        Ids = Output.All(vpcId, found.Apply(thing => (string)thing["q"]));
        Password = leaf.Pw;
    }

    [Output("cfg")]
    public Output<string> Token { get; private set; }

    [Output("list")]
    public Output<ImmutableArray<string>> Ids { get; private set; }

    [Output]
    public Output<string> Password { get; private set; }

    private static ResourceTransformationResult? LogEach(ResourceTransformationArgs args)
    {
        Log.Info($"transformation sees {args.Resource.GetResourceType()}/{args.Resource.GetResourceName()}");
        return null;
    }

    private static Release Release(KubernetesProvider provider, Leaf leaf) => new(
        "rel",
        new ReleaseArgs
        {
            Chart = "prometheus",
            Namespace = leaf.NamespaceName,
            RepositoryOpts = new RepositoryOptsArgs { Repo = "https://example.test" },
            Values =
            {
                ["adminPassword"] = leaf.Pw.Apply(password => (object)password),
                ["nested"] = new Dictionary<string, object> { ["deep"] = leaf.Pw, ["x"] = new[] { "a", "b" } },
                ["replicas"] = 2,
            },
        },
        new CustomResourceOptions
        {
            Provider = provider,
            DependsOn = { leaf },
            Protect = true,
            RetainOnDelete = true,
            DeleteBeforeReplace = true,
            IgnoreChanges = { "values.replicas" },
            ReplaceOnChanges = { "chart" },
            CustomTimeouts = new CustomTimeouts { Create = TimeSpan.FromMinutes(10), Delete = TimeSpan.FromSeconds(90) },
            Aliases =
            {
                new Alias { Name = "old" },
                new Alias { Type = "kubernetes:old:Release", NoParent = true },
                new Alias { Urn = "urn:pulumi:dev::proj::x:y:z::old" },
                new Alias { Stack = "prod", Project = "other", ParentUrn = "urn:pulumi:dev::proj::x:y:z::p" },
            },
        });

    private static Thing Thing(Leaf leaf) => new(
        "gen",
        new ThingArgs
        {
            Arch = new AssetArchive(new Dictionary<string, AssetOrArchive>
            {
                ["f"] = new FileAsset("./a.txt"),
                ["r"] = new RemoteArchive("https://x/y.tgz"),
            }),
            Asset = new StringAsset("hi"),
            Comp = leaf,
            E = Choice.Two,
            Fmt = Output.Format($"pw={leaf.Pw} id={leaf.Namespace.Id}"),
            JsonVal = new InputMap<string> { ["k"] = leaf.Pw },
            N = 1.5,
            Res = leaf.Namespace,
            Rid = leaf.Namespace.Id,
            U = 3,
        },
        new CustomResourceOptions { Version = "9.9.9", PluginDownloadURL = "https://dl.test", ImportId = "imp-1" });
}
