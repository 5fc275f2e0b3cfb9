using System.Collections.Immutable;

namespace Components.Tests.Cloud;

internal static class AwsAnswer
{
    public static CloudAnswer For(CloudRequest request)
    {
        var token = request.Type.Split(':');
        var service = token[1].Split('/')[0];
        return service switch
        {
            "ec2" or "vpc" => Ec2(request, token[2]),
            "eks" => EksAnswer.For(request),
            "iam" => Iam(request, token[2]),
            "kms" => Kms(request, token[2]),
            "s3" => S3(request),
            "cloudwatch" => LogGroup(request),
            _ => Plain(request, service, token[2]),
        };
    }

    private static CloudAnswer Ec2(CloudRequest request, string kind)
    {
        var id = $"{Prefix(kind)}-{request.Hex(17)}";
        var computed = ImmutableDictionary<string, object>.Empty.Add("arn", request.Arn("ec2", $"{kind}/{id}"));
        return new(id, kind switch
        {
            "Vpc" => computed.Add("defaultSecurityGroupId", $"sg-{request.Hex(17)}").Add("mainRouteTableId", $"rtb-{request.Hex(17)}"),
            "Eip" => computed.Add("allocationId", id).Add("publicIp", "203.0.113.7"),
            "NatGateway" => computed.Add("publicIp", "203.0.113.7"),
            "LaunchTemplate" => computed.Add("latestVersion", 1).Add("defaultVersion", 1).Add("name", request.AutoName()),
            "SecurityGroup" => computed.Add("name", request.AutoName()),
            _ => computed,
        });
    }

    private static string Prefix(string kind)
    {
        return kind switch
        {
            "Vpc" => "vpc",
            "Subnet" => "subnet",
            "InternetGateway" => "igw",
            "NatGateway" => "nat",
            "Eip" => "eipalloc",
            "RouteTable" => "rtb",
            "Route" => "r",
            "RouteTableAssociation" => "rtbassoc",
            "SecurityGroup" or "DefaultSecurityGroup" => "sg",
            "VpcEndpoint" => "vpce",
            "LaunchTemplate" => "lt",
            "FlowLog" => "fl",
            _ => kind.ToLowerInvariant(),
        };
    }

    private static CloudAnswer Iam(CloudRequest request, string kind)
    {
        var name = request.AutoName();
        var path = request.Text("path", "/");
        return kind switch
        {
            "Role" => new(name, Of(("name", name), ("arn", request.GlobalArn("iam", $"role{path}{name}")), ("uniqueId", $"AROA{request.Hex(16)}"))),
            "Policy" => Arn(request.GlobalArn("iam", $"policy{path}{name}"), ("name", name)),
            "OpenIdConnectProvider" => Arn(request.GlobalArn("iam", $"oidc-provider/{request.Text("url", "https://unknown")["https://".Length..]}")),
            "RolePolicy" => new($"{request.Text("role", "role")}:{name}", Of(("name", name))),
            _ => new($"{request.Text("role", "role")}-{request.Hex(12)}", Of()),
        };
    }

    private static CloudAnswer Kms(CloudRequest request, string kind)
    {
        var digits = request.Hex(32);
        var id = $"{digits[..8]}-{digits[8..12]}-{digits[12..16]}-{digits[16..20]}-{digits[20..]}";
        return kind is "Key" ? new(id, Of(("keyId", id), ("arn", request.Arn("kms", $"key/{id}")))) : Plain(request, "kms", kind);
    }

    private static CloudAnswer S3(CloudRequest request)
    {
        var bucket = request.AutoName("bucket");
        return request.Type is "aws:s3/bucket:Bucket"
            ? new(bucket, Of(("bucket", bucket), ("arn", $"arn:{request.Partition}:s3:::{bucket}"), ("region", request.Region)))
            : new(bucket, Of());
    }

    private static CloudAnswer LogGroup(CloudRequest request)
    {
        var name = request.AutoName();
        return new(name, Of(("name", name), ("arn", request.Arn("logs", $"log-group:{name}"))));
    }

    private static CloudAnswer Plain(CloudRequest request, string service, string kind)
    {
        var name = request.AutoName();
        return new(name, Of(("arn", request.Arn(service, $"{kind.ToLowerInvariant()}/{name}"))));
    }

    private static CloudAnswer Arn(string arn, params (string Key, object Value)[] computed)
    {
        return new(arn, Of([.. computed, ("arn", arn)]));
    }

    private static Dictionary<string, object> Of(params (string Key, object Value)[] computed)
    {
        return computed.ToDictionary(one => one.Key, one => one.Value);
    }
}
