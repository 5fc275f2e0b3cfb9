namespace Lgtm.Infra.Settings;

/// <summary>The load that the stack is sized for.</summary>
internal enum ProfileChoice
{
    Dev,
    Small,
    Medium,
    Large,
    Xlarge,
}
