namespace Lgtm.Cli.Commands;

/// <summary>What <c>--program</c> names: the directory of a program, or a compiled one in it.</summary>
internal sealed record GivenProgram(string Directory, string? Compiled)
{
    private const UnixFileMode AnyExecute = UnixFileMode.UserExecute | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute;

    public static GivenProgram At(string path)
    {
        if (System.IO.Directory.Exists(path))
        {
            return new(path, Compiled: null);
        }

        if (!File.Exists(path))
        {
            throw Wrong(path, "that exists");
        }

        var file = Path.GetFullPath(path);
        var directory = Path.GetDirectoryName(file)!;
        if (StandsForItsDirectory(file))
        {
            return new(directory, Compiled: null);
        }

        if (file.EndsWith(".dll", StringComparison.OrdinalIgnoreCase))
        {
            var runtimeConfiguration = Path.ChangeExtension(file, ".runtimeconfig.json");
            return File.Exists(runtimeConfiguration) ? new(directory, file)
                : throw Wrong(path, $"and this is none without {Path.GetFileName(runtimeConfiguration)} beside it");
        }

        return IsExecutable(file) ? new(directory, file) : throw Wrong(path, "such as bin/Release/net10.0/Shop.dll");
    }

    private static bool StandsForItsDirectory(string file)
    {
        return Path.GetFileName(file) == "Pulumi.yaml" || Path.GetExtension(file) is ".csproj" or ".fsproj" or ".vbproj";
    }

    private static bool IsExecutable(string file)
    {
        return OperatingSystem.IsWindows()
            ? Path.GetExtension(file).Equals(".exe", StringComparison.OrdinalIgnoreCase)
            : (File.GetUnixFileMode(file) & AnyExecute) != UnixFileMode.None;
    }

    private static CliException Wrong(string path, string rest)
    {
        return new(ExitCode.Usage, $"--program: got '{path}', expected a directory or a compiled program, {rest}");
    }
}
