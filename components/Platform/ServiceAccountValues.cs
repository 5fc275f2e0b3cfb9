using Lgtm.Components.Charts;
using Pulumi;

namespace Lgtm.Components.Platform;

/// <summary>The <c>serviceAccount</c> section as both controllers' charts understand it.</summary>
internal static class ServiceAccountValues
{
    public static Values For(string name, Output<string>? roleArn)
    {
        var values = new Values { ["name"] = name };
        if (roleArn is not null)
        {
            values["annotations"] = new Values { ["eks.amazonaws.com/role-arn"] = roleArn };
        }

        return values;
    }
}
