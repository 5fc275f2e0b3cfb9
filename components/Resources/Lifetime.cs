namespace Lgtm.Components.Resources;

/// <summary>What happens to stored telemetry and keys when the environment is destroyed.</summary>
public enum Lifetime
{
    /// <summary>Destroying the stack refuses to touch them, and removing them from the program leaves them in the account.</summary>
    Protected,

    /// <summary>They are deleted with the stack, contents included.</summary>
    Disposable,
}
