using Lgtm.Components.Validation;

namespace Lgtm.Components.Identity;

/// <summary>The size that IAM allows for the policies inside a role.</summary>
internal static class InlinePolicyLimit
{
    // https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_iam-quotas.html
    private const int Characters = 10_240;

    public static string Checked(string name, string policyJson)
    {
        var length = policyJson.Count(character => !char.IsWhiteSpace(character));
        new Problems($"WorkloadRole '{name}'")
            .Unless(length <= Characters, "policyJson", $"{length} characters", $"at most {Characters}", "merge statements, or use one role per task")
            .ThrowIfAny();
        return policyJson;
    }
}
