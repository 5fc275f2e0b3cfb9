using Google.Protobuf.WellKnownTypes;
using Lgtm.Cli.Engine;

namespace Lgtm.Cli.Cloud.Aws;

/// <summary>The AWS provider: the computed outputs of each type, shaped as the real ones are.</summary>
internal static class AwsResources
{
    public static bool Complete(Answer answer, AwsAccount account)
    {
        var type = answer.Request.Type;
        var end = type.IndexOf('/', StringComparison.Ordinal);
        var service = end < 0 ? "" : type[4..end];
        var known = service switch
        {
            "ec2" or "vpc" => Ec2Resources.Complete(answer, account),
            "eks" => EksResources.Complete(answer, account),
            "iam" => IamResources.Complete(answer, account),
            "s3" => S3Resources.Complete(answer, account),
            "route53" => Route53Resources.Complete(answer, account),
            _ => OtherResources.Complete(answer, account),
        };

        if (known && service is not ("iam" or "route53"))
        {
            answer.Set("region", account.Region);
        }

        SetAllTags(answer, account);
        return known;
    }

    // The provider's default tags are part of every tagged resource.
    private static void SetAllTags(Answer answer, AwsAccount account)
    {
        var own = WireValue.MapOf(answer.Outputs, "tags");
        if (own is null && account.DefaultTags is null)
        {
            return;
        }

        var all = account.DefaultTags?.Clone() ?? new Struct();
        foreach (var (key, value) in own?.Fields ?? [])
        {
            all.Fields[key] = value;
        }

        answer.Set("tagsAll", Value.ForStruct(all));
    }
}
