using Lgtm.Components.Cluster;

namespace Lgtm.Infra.Settings;

/// <summary>The <c>cluster</c> section of a stack file.</summary>
internal sealed record ClusterSettings : ISection
{
    [Setting(
        "name of the EKS cluster; it cannot change later without a new cluster",
        "1 to 40 letters, digits and hyphens, starting with a letter",
        Change = "only before the first `pulumi up`: another name means another cluster",
        Pattern = Shapes.NamePattern)]
    public required string Name { get; init; }

    [Setting(
        "Kubernetes version of control plane and nodes",
        "a version in quotes, \"1.33\" or later",
        About = "EKS upgrades by itself when standard support ends: raise the version here first, or the stack file asks for a downgrade, which EKS refuses. `lgtm preview` says when support ends",
        Change = "one minor version at a time, in dev first, well before support ends")]
    public required string KubernetesVersion { get; init; }

    [Setting(
        "who runs the nodes: node groups of our own, or EKS Auto Mode",
        "managedNodeGroups or autoMode",
        About = "EKS Auto Mode costs about 12% more and replaces every node within 21 days",
        Change = "only before the first `pulumi up`: volumes do not move from one to the other")]
    public required Compute Compute { get; init; }

    [Setting(
        "processor family of the nodes",
        "arm64 or x86",
        Absent = "only with cluster.compute: autoMode, which chooses",
        About = "Graviton (arm64) costs about a fifth less; all images of the stack exist for both",
        Change = "when nodes of the other family are reserved or cheaper: it replaces the nodes")]
    public Architecture? Architecture { get; init; }

    [Setting(
        "what pays for nodes that hold no data",
        "onDemand or spot",
        Absent = "only with cluster.compute: autoMode, which chooses",
        About = "Nodes with volumes are on demand in any case",
        Change = "to onDemand when interrupted queries, and telemetry lost with a collector, cannot be accepted")]
    public CapacityType? StatelessCapacity { get; init; }

    [Setting(
        "nodes up to which the autoscaler may grow each node group that holds no data, or the only one of profile dev",
        "1 to 450",
        Absent = "what capacity.profile plans",
        Change = "when pods stay pending although the budget allows more; run `pulumi refresh` before, or the groups go back to the size they started with (docs/runbook.md)")]
    public int? MaxNodes { get; init; }

    [Setting(
        "from where the Kubernetes API can be reached; nodes always use the private endpoint",
        "private or public",
        About = "Private means that `pulumi up` and kubectl must run inside the VPC or a connected network, the first time too: docs/runbook.md has the two ways to a first deployment",
        Change = "to public (with a narrow list) only while there is no way into the VPC")]
    public required EndpointAccess EndpointAccess { get; init; }

    [Setting(
        "address ranges that may call the public API endpoint",
        "a list of 1 to 40 public IPv4 ranges, none of them 0.0.0.0/0",
        Absent = "only with cluster.endpointAccess: private",
        Change = "whenever an office, VPN or runner gets another address")]
    public IReadOnlyList<string>? PublicAccessCidrs { get; init; }

    [Setting(
        "private address ranges that may call the Kubernetes API inside the network: runners, VPN, peered networks",
        "a list of 1 to 39 private IPv4 ranges",
        Absent = "nodes alone; with cluster.endpointAccess: private also a new VPC's own range, which is always added",
        About = "The VPC's own range is always among them with endpointAccess: private; here come those of peered networks and the VPN",
        Change = "when a runner or VPN outside the VPC deploys, or before endpointAccess goes from public to private")]
    public IReadOnlyList<string>? ApiAccessCidrs { get; init; }

    [Setting(
        "IAM roles that administer the cluster, beside the deployer",
        "a list of IAM role ARNs, without session names",
        Absent = "the deployer alone",
        Change = "when people other than the deployer need kubectl",
        Pattern = Shapes.RoleArnPattern)]
    public IReadOnlyList<string>? AdminRoleArns { get; init; }

    [Setting(
        "IAM role that deploys: it administers the cluster, and the kubeconfig assumes it",
        "an IAM role ARN",
        Absent = "the identity that runs the deployment; only with environment.disposable: true",
        About = "The role administers the cluster, and the kubeconfig assumes it: its trust policy has to admit everyone who runs `pulumi up` or kubectl, and the role itself",
        Change = "to a new role only after adding that role to adminRoleArns and running `pulumi up` once",
        Pattern = Shapes.RoleArnPattern)]
    public string? DeployerRoleArn { get; init; }

    [Setting(
        "KMS key that encrypts Kubernetes secrets; it cannot change later without a new cluster",
        "a KMS key ARN of the stack's region",
        Absent = "a rotating key of the stack's own",
        Change = "only before the first `pulumi up`, when keys are managed centrally: EKS does not change the key of a cluster",
        Pattern = Shapes.KeyArnPattern)]
    public string? SecretsKeyArn { get; init; }

    [Setting(
        "days until a control-plane log record is deleted",
        LogGroupRetention.Allowed,
        Change = "to what your audit rules ask for")]
    public required int LogRetentionDays { get; init; }

    [Setting(
        "whether EKS refuses to delete the cluster",
        "true or false",
        Change = "to false, followed by `pulumi up`, before a planned `pulumi destroy`")]
    public required bool DeletionProtection { get; init; }

    [Setting(
        "versions of EKS add-ons to stay on",
        "add-on names with versions, such as coredns: v1.13.2-eksbuild.31",
        Absent = "the default version for the Kubernetes version",
        Change = "when a new default breaks something, or every change must be reviewed",
        Pattern = Shapes.AddOnVersionPattern)]
    public IReadOnlyDictionary<string, string>? AddOnVersions { get; init; }

    public IEnumerable<Rule> Rules()
    {
        return
        [
            Rule.Of("name", () => Name, name => name.Length <= 40 && Shapes.Name().IsMatch(name), "choose a name such as lgtm-dev"),
            Rule.Of("kubernetesVersion", () => KubernetesVersion, KubernetesSupport.IsAccepted, "use the newest version that your add-ons support"),
            Rule.Of("maxNodes", () => MaxNodes, nodes => nodes is >= 1 and <= 450, "state the nodes of one group"),
            Rule.OfEach("adminRoleArns", () => AdminRoleArns, Shapes.RoleArn().IsMatch, "write arn:aws:iam::<account>:role/<name>"),
            Rule.Of("adminRoleArns", () => AdminRoleArns, roles => roles.Count > 0, "add a role, or remove the key"),
            Rule.Of("adminRoleArns", () => AdminRoleArns, NameEachRoleOnce, "remove the repetition") with { Expected = "each role once, whatever its path" },
            Rule.Of("deployerRoleArn", () => DeployerRoleArn, Shapes.RoleArn().IsMatch, "write arn:aws:iam::<account>:role/<name>"),
            Rule.Of("secretsKeyArn", () => SecretsKeyArn, Shapes.KeyArn().IsMatch, "write the key's ARN, not an alias"),
            Rule.Of("logRetentionDays", () => (int?)LogRetentionDays, days => LogGroupRetention.Accepts(days!.Value), "take the next larger one"),
            Rule.OfEach(
                "addOnVersions",
                () => AddOnVersions?.Values.ToList(),
                Shapes.AddOnVersion().IsMatch,
                "copy the version from aws eks describe-addon-versions"),
            AddOnNames(),
            .. Endpoint(),
            .. ApiAccess(),
            .. OfNodeGroups("architecture", () => Architecture, mandatory: true),
            .. OfNodeGroups("statelessCapacity", () => StatelessCapacity, mandatory: true),
            .. OfNodeGroups("maxNodes", () => MaxNodes, mandatory: false),
        ];
    }

    private static bool NameEachRoleOnce(IReadOnlyList<string> roles)
    {
        return roles.Select(role => role.Split('/')[^1]).Distinct(StringComparer.OrdinalIgnoreCase).Count() == roles.Count;
    }

    private Rule AddOnNames()
    {
        IReadOnlyList<string> installed() => Compute == Compute.AutoMode ? AddOns.OfAutoMode : AddOns.OfNodeGroups;
        return Rule.OfEach(
            "addOnVersions",
            () => AddOnVersions?.Keys.ToList(),
            name => installed().Contains(name),
            "correct the name, or remove it") with
        {
            Expected = $"add-ons that the cluster has: {Listed(AddOns.OfNodeGroups)}; with compute: autoMode only {Listed(AddOns.OfAutoMode)}",
            Others = ["compute"],
        };
    }

    private static string Listed(IEnumerable<string> names)
    {
        return string.Join(", ", names);
    }

    private IEnumerable<Rule> Endpoint()
    {
        return
        [
            Rule.OfEach("publicAccessCidrs", () => PublicAccessCidrs, CidrFault.OfPublic),
            new(
                "publicAccessCidrs",
                () => EndpointAccess == EndpointAccess.Private || PublicAccessCidrs is { Count: >= 1 and <= 40 },
                () => PublicAccessCidrs,
                "add the ranges that may call the API, or use endpointAccess: private")
            {
                Expected = "a list of 1 to 40 IPv4 ranges with endpointAccess: public",
                Others = ["endpointAccess"],
            },
            new(
                "publicAccessCidrs",
                () => EndpointAccess == EndpointAccess.Public || PublicAccessCidrs is null,
                () => PublicAccessCidrs,
                "remove it, or use endpointAccess: public")
            {
                Expected = "nothing with endpointAccess: private, which has no public endpoint",
                Others = ["endpointAccess"],
            },
        ];
    }

    private IEnumerable<Rule> ApiAccess()
    {
        return
        [
            Rule.OfEach("apiAccessCidrs", () => ApiAccessCidrs, CidrFault.OfPrivate),
            Rule.Of("apiAccessCidrs", () => ApiAccessCidrs, ranges => ranges.Count is >= 1 and <= 39, "join neighbouring ranges, or remove the key"),
            Rule.OfDistinct("apiAccessCidrs", () => ApiAccessCidrs, "each range once"),
        ];
    }

    private IEnumerable<Rule> OfNodeGroups(string key, Func<object?> value, bool mandatory)
    {
        yield return new(key, () => Compute == Compute.ManagedNodeGroups || value() is null, value, "remove it, or use compute: managedNodeGroups")
        {
            Expected = "nothing with compute: autoMode, which chooses nodes by itself",
            Others = ["compute"],
        };
        if (mandatory)
        {
            yield return new(key, () => Compute == Compute.AutoMode || value() is not null, value, "add it") { Others = ["compute"] };
        }
    }
}
