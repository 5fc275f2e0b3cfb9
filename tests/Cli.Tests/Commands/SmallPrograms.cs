using Lgtm.Components.Storage;
using Pulumi;
using Pulumi.Aws.Ec2;
using Pulumi.Kubernetes.Core.V1;
using Pulumi.Kubernetes.Helm.V3;
using Pulumi.Kubernetes.Types.Inputs.Helm.V3;
using Pulumi.Random;

namespace Cli.Tests.Commands;

/// <summary>Pulumi programs just large enough to show one behaviour.</summary>
internal static class SmallPrograms
{
    public static Task<int> Shop()
    {
        return Deployment.RunAsync(() =>
        {
            var password = new RandomPassword("password", new() { Length = 24 });
            var vpc = new Vpc("main", new() { CidrBlock = "10.0.0.0/16" });
            var zones = new ComponentResource("shop:index:Zones", "zones");
            foreach (var name in (string[])["a", "b", "c"])
            {
                _ = new Subnet(name, new() { VpcId = vpc.Id, CidrBlock = "10.0.1.0/24" }, new() { Parent = zones, Protect = true });
            }

            var cluster = new Pulumi.Kubernetes.Provider("cluster", new() { KubeConfig = Output.CreateSecret("{}") });
            var login = new Secret("login", new() { StringData = { ["password"] = password.Result } }, new() { Provider = cluster });
            var release = Release(vpc, password, cluster, login);
            return new Dictionary<string, object?>(StringComparer.Ordinal)
            {
                ["vpcId"] = vpc.Id,
                ["password"] = password.Result,
                ["release"] = release.Status.Apply(status => status.Name),
            };
        });
    }

    public static Task<int> Unmarked()
    {
        return Deployment.RunAsync(() =>
        {
            var password = new RandomPassword("password", new() { Length = 24 });
            return new Dictionary<string, object?>(StringComparer.Ordinal) { ["login"] = Output.Unsecret(Output.Format($"admin:{password.Result}")) };
        });
    }

    public static Task<int> UnmarkedInBase64()
    {
        return Deployment.RunAsync(() =>
        {
            var password = new RandomPassword("password", new() { Length = 24 });
            var header = password.Result.Apply(text => Convert.ToBase64String(System.Text.Encoding.UTF8.GetBytes($"admin:{text}")));
            return new Dictionary<string, object?>(StringComparer.Ordinal) { ["header"] = Output.Unsecret(header) };
        });
    }

    public static Task<int> ConfiguredSecretUnmarked()
    {
        return Deployment.RunAsync(() => new Dictionary<string, object?>(StringComparer.Ordinal) { ["token"] = new Config().Require("token") });
    }

    public static Task<int> ConfiguredSecretMarked()
    {
        return Deployment.RunAsync(() => new Dictionary<string, object?>(StringComparer.Ordinal) { ["token"] = new Config().RequireSecret("token") });
    }

    public static Task<int> SecretInAMessage()
    {
        return Deployment.RunAsync((Action)(() =>
        {
            Console.WriteLine("the token is " + new Config().Require("token"));
            throw new RunException("cannot use " + new Config().Require("token"));
        }));
    }

    public static Task<int> BadSettings()
    {
        return Deployment.RunAsync((Action)(() => throw new RunException("2 problems:\n  size: got 'x', expected a number\n  name: missing")));
    }

    public static Task<int> BadArguments()
    {
        return Deployment.RunAsync(() => { _ = new TelemetryBucket("logs", new() { BucketName = "acme-logs", NoncurrentDays = 900 }); });
    }

    public static Task<int> Bug()
    {
        return Deployment.RunAsync((Action)(() => throw new InvalidOperationException("a mistake in the program")));
    }

    public static Task<int> FailsLate()
    {
        return Deployment.RunAsync((Func<Task>)(async () =>
        {
            var vpc = new Vpc("main");
            await Pulumi.Utilities.OutputUtilities.GetValueAsync(vpc.Arn);
            throw new RunException("too late to be a matter of settings");
        }));
    }

    public static Task<int> Duplicates()
    {
        return Deployment.RunAsync(() =>
        {
            _ = new Vpc("main");
            _ = new Vpc("main");
        });
    }

    public static Task<int> Warns()
    {
        return Deployment.RunAsync(() =>
        {
            Console.WriteLine("printed by the program");
            Log.Warn("one zone only: " + string.Join(' ', Enumerable.Repeat("an outage of it stops everything,", 8)));
            Log.Info("by the way");
        });
    }

    private static Release Release(Vpc vpc, RandomPassword password, Pulumi.Kubernetes.Provider cluster, Secret login)
    {
        return new Release(
            "logs",
            new()
            {
                Name = "loki",
                Chart = "loki",
                Version = "1.2.3",
                Namespace = "telemetry",
                Timeout = 900,
                RepositoryOpts = new RepositoryOptsArgs { Repo = "https://charts.example.org" },
                Values = new InputMap<object>
                {
                    ["vpc"] = vpc.Id.Apply(id => (object)id),
                    ["password"] = password.Result.Apply(text => (object)text),
                    ["version"] = "1.10",
                    ["enabled"] = "true",
                    ["replicas"] = 3,
                },
            },
            new() { Provider = cluster, DependsOn = { login }, CustomTimeouts = new() { Create = TimeSpan.FromMinutes(15) } });
    }
}
