using Pulumi;

namespace Lgtm.Infra.Settings;

/// <summary>A text that a stack file keeps encrypted. Its clear text leaves as a secret output only.</summary>
internal sealed class SecretText(string clearText)
{
    public Output<string> AsOutput()
    {
        return Output.CreateSecret(clearText);
    }

    public bool Satisfies(Func<string, bool> rule)
    {
        return rule(clearText);
    }

    public override string ToString()
    {
        return "[secret]";
    }
}
