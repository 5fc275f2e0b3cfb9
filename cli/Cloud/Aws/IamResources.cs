namespace Lgtm.Cli.Cloud.Aws;

/// <summary>Roles, policies and identity providers.</summary>
internal static class IamResources
{
    public static bool Complete(Answer answer, AwsAccount account)
    {
        var path = answer.Text("path") ?? "/";
        switch (answer.Request.Type)
        {
            case "aws:iam/role:Role":
                answer.Id = answer.Named("name");
                answer.Set("arn", account.GlobalArn("iam", $"role{path}{answer.Id}")).Set("uniqueId", "AROA" + answer.Draw.UpperHex(17, "id"))
                    .Set("path", path).Set("createDate", "2026-01-01T00:00:00Z");
                return true;
            case "aws:iam/policy:Policy":
                answer.Id = account.GlobalArn("iam", $"policy{path}{answer.Named("name")}");
                answer.Set("arn", answer.Id).Set("policyId", "ANPA" + answer.Draw.UpperHex(17, "id")).Set("path", path).Set("attachmentCount", 0);
                return true;
            case "aws:iam/rolePolicy:RolePolicy":
                answer.Id = $"{answer.Text("role")}:{answer.Named("name")}";
                return true;
            case "aws:iam/rolePolicyAttachment:RolePolicyAttachment":
                answer.Id = $"{answer.Text("role")}/{answer.Text("policyArn")}";
                return true;
            case "aws:iam/instanceProfile:InstanceProfile":
                answer.Id = answer.Named("name");
                answer.Set("arn", account.GlobalArn("iam", $"instance-profile{path}{answer.Id}")).Set("uniqueId", "AIPA" + answer.Draw.UpperHex(17, "id"));
                return true;
            case "aws:iam/openIdConnectProvider:OpenIdConnectProvider":
                var url = (answer.Text("url") ?? "").Replace("https://", "", StringComparison.Ordinal);
                answer.Id = account.GlobalArn("iam", $"oidc-provider/{url}");
                answer.Set("arn", answer.Id);
                return true;
            default:
                return false;
        }
    }
}
