using Lgtm.Components.Cluster;
using Lgtm.Components.Grafana;

namespace Lgtm.Infra.Settings;

/// <summary>Everything that a stack file says: one record per section.</summary>
internal sealed record StackSettings : ISection
{
    [Setting("what this environment is called, and whether it is throw-away", "a section with name and disposable")]
    public required EnvironmentSettings Environment { get; init; }

    [Setting("the VPC that everything runs in", "a section with cidrBlock, zoneCount and natGateways, or existing")]
    public required NetworkSettings Network { get; init; }

    [Setting("the Kubernetes cluster", "a section of keys")]
    public required ClusterSettings Cluster { get; init; }

    [Setting("how pods prove to AWS who they are", "a section with mode")]
    public required IdentitySettings Identity { get; init; }

    [Setting("how large everything is", "a section with profile, or with a load")]
    public required CapacitySettings Capacity { get; init; }

    [Setting("what Loki, Tempo, Mimir and Grafana are installed with", "a section with charts")]
    public required BackendsSettings Backends { get; init; }

    [Setting("where container images come from", "a section with registryPrefix", Absent = "every image comes from its own registry")]
    public ImagesSettings? Images { get; init; }

    [Setting("the buckets that hold the telemetry", "a section with bucketPrefix and noncurrentDays")]
    public required StorageSettings Storage { get; init; }

    [Setting("how long telemetry stays queryable", "a section with logsDays, tracesDays and metricsDays")]
    public required RetentionSettings Retention { get; init; }

    [Setting("how people reach Grafana", "a section with exposure")]
    public required GrafanaSettings Grafana { get; init; }

    public IEnumerable<Rule> Rules()
    {
        return
        [
            new(
                "cluster.deletionProtection",
                () => !(Environment.Disposable && Cluster.DeletionProtection),
                () => Cluster.DeletionProtection,
                "set it to false, or environment.disposable to false")
            {
                Expected = "false in a disposable environment, which must be deletable",
                Others = ["environment.disposable"],
            },
            new(
                "cluster.deployerRoleArn",
                () => Environment.Disposable || Cluster.DeployerRoleArn is not null,
                () => Cluster.DeployerRoleArn,
                "name the role that people and CI assume to deploy, or set environment.disposable to true")
            {
                Expected = "an IAM role ARN in an environment that is not disposable, as `pulumi up` under another identity would lock this one out",
                Others = ["environment.disposable"],
            },
            new(
                "cluster.apiAccessCidrs",
                () => Cluster.EndpointAccess != EndpointAccess.Private || Network.Existing is null || Cluster.ApiAccessCidrs is not null,
                () => Cluster.ApiAccessCidrs,
                "list the range of the machine that runs `pulumi up`, and of everybody else who calls the API")
            {
                Expected = "private ranges for a private API in an existing network, which otherwise answers to its nodes alone",
                Others = ["cluster.endpointAccess", "network.existing"],
            },
            new(
                "grafana.exposure",
                () => Grafana.Exposure == Exposure.Internal || Network.Existing is not { PublicSubnetIds.Count: 0 },
                () => Grafana.Exposure,
                "name the public subnets, or use internal")
            {
                Expected = "internal while network.existing.publicSubnetIds is empty",
                Others = ["network.existing"],
            },
        ];
    }
}
