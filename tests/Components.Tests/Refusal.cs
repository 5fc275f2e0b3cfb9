using Lgtm.Components.Validation;
using Shouldly;

namespace Components.Tests;

/// <summary>What a check of arguments complains about.</summary>
internal static class Refusal
{
    public static IReadOnlyList<string> Of(Func<string> check)
    {
        return Should.Throw<InvalidComponentArgsException>(() => { _ = check(); }).Problems;
    }
}
