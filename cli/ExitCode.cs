namespace Lgtm.Cli;

/// <summary>How the tool ends; scripts rely on the numbers.</summary>
internal enum ExitCode
{
    Success = 0,

    /// <summary>The stack's settings are wrong; all problems were listed.</summary>
    BadSettings = 1,

    /// <summary>The program failed, or what it produced must not be shown.</summary>
    ProgramFailed = 2,

    /// <summary>The command line is wrong.</summary>
    Usage = 64,
}
