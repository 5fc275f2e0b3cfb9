using System.Text;
using Google.Protobuf.WellKnownTypes;
using Lgtm.Cli.Engine;

namespace Lgtm.Cli.Cloud.Aws;

/// <summary>Clusters and what belongs to them.</summary>
internal static class EksResources
{
    private const string CreatedAt = "2026-01-01T00:00:00Z";

    public static bool Complete(Answer answer, AwsAccount account)
    {
        var cluster = answer.Text("clusterName") ?? "cluster";
        switch (answer.Request.Type)
        {
            case "aws:eks/cluster:Cluster":
                CompleteCluster(answer, account);
                return true;
            case "aws:eks/nodeGroup:NodeGroup":
                var group = answer.Named("nodeGroupName");
                answer.Id = $"{cluster}:{group}";
                answer.Set("arn", account.Arn("eks", $"nodegroup/{cluster}/{group}/{answer.Draw.Uuid("arn")}")).Set("status", "ACTIVE");
                answer.Set("resources", Value.ForList(WireValue.Map(
                    ("autoscalingGroups", Value.ForList(WireValue.Map(("name", WireValue.Of($"eks-{group}-{answer.Draw.Uuid("asg")}"))))),
                    ("remoteAccessSecurityGroupId", WireValue.Of("")))));
                return true;
            case "aws:eks/addon:Addon":
                var addon = answer.Text("addonName") ?? "addon";
                answer.Id = $"{cluster}:{addon}";
                answer.Set("arn", account.Arn("eks", $"addon/{cluster}/{addon}/{answer.Draw.Uuid("arn")}"))
                    .Set("addonVersion", AddonVersions.DefaultOf(addon)).Set("createdAt", CreatedAt).Set("modifiedAt", CreatedAt);
                return true;
            case "aws:eks/accessEntry:AccessEntry":
                answer.Id = $"{cluster}:{answer.Text("principalArn")}";
                answer.Set("accessEntryArn", account.Arn("eks", $"access-entry/{cluster}/role/{AwsAccount.Id}/{answer.Draw.Uuid("arn")}"))
                    .Set("userName", answer.Text("principalArn") ?? "").Set("type", "STANDARD").Set("createdAt", CreatedAt).Set("modifiedAt", CreatedAt);
                return true;
            case "aws:eks/accessPolicyAssociation:AccessPolicyAssociation":
                answer.Id = $"{cluster}#{answer.Text("principalArn")}#{answer.Text("policyArn")}";
                answer.Set("associatedAt", CreatedAt).Set("modifiedAt", CreatedAt);
                return true;
            case "aws:eks/podIdentityAssociation:PodIdentityAssociation":
                answer.Id = "a-" + answer.Draw.Hex(17, "association");
                answer.Set("associationId", answer.Id).Set("associationArn", account.Arn("eks", $"podidentityassociation/{cluster}/{answer.Id}"))
                    .Set("externalId", "");
                return true;
            case "aws:eks/identityProviderConfig:IdentityProviderConfig":
                var name = WireValue.TextOf(WireValue.MapOf(answer.Outputs, "oidc"), "identityProviderConfigName") ?? answer.Request.Name;
                answer.Id = $"{cluster}:{name}";
                answer.Set("arn", account.Arn("eks", $"identityproviderconfig/{cluster}/oidc/{name}/{answer.Draw.Uuid("arn")}")).Set("status", "ACTIVE");
                return true;
            default:
                return false;
        }
    }

    private static void CompleteCluster(Answer answer, AwsAccount account)
    {
        var name = answer.Named("name");
        var id = answer.Draw.UpperHex(32, "cluster");
        answer.Id = name;
        answer.Set("arn", account.Arn("eks", $"cluster/{name}"))
            .Set("endpoint", $"https://{id}.gr7.{account.Region}.eks.{account.DnsSuffix}")
            .Set("status", "ACTIVE")
            .Set("createdAt", CreatedAt)
            .Set("platformVersion", "eks.1")
            .Set("version", "1.35")
            .Set("certificateAuthority", WireValue.Map(("data", WireValue.Of(Certificate(answer)))))
            .Set("identities", Value.ForList(WireValue.Map(("oidcs", Value.ForList(WireValue.Map(
                ("issuer", WireValue.Of($"https://oidc.eks.{account.Region}.{account.DnsSuffix}/id/{id}"))))))));
        CompleteNetwork(answer);
    }

    private static void CompleteNetwork(Answer answer)
    {
        var vpc = WireValue.MapOf(answer.Outputs, "vpcConfig")?.Clone() ?? new Struct();
        vpc.Fields["clusterSecurityGroupId"] = WireValue.Of("sg-0" + answer.Draw.Hex(16, "sg"));
        vpc.Fields["vpcId"] = WireValue.Of("vpc-0" + answer.Draw.Hex(16, "vpc"));
        answer.Outputs.Fields["vpcConfig"] = Value.ForStruct(vpc);

        var network = WireValue.MapOf(answer.Outputs, "kubernetesNetworkConfig")?.Clone() ?? new Struct();
        network.Fields["serviceIpv4Cidr"] = WireValue.Of(WireValue.TextOf(network, "serviceIpv4Cidr") ?? "172.20.0.0/16");
        network.Fields["ipFamily"] = WireValue.Of(WireValue.TextOf(network, "ipFamily") ?? "ipv4");
        answer.Outputs.Fields["kubernetesNetworkConfig"] = Value.ForStruct(network);
    }

    private static string Certificate(Answer answer)
    {
        return Convert.ToBase64String(Encoding.ASCII.GetBytes(
            $"-----BEGIN CERTIFICATE-----\n{answer.Draw.Alphanumeric(64, "certificate")}\n-----END CERTIFICATE-----\n"));
    }
}
