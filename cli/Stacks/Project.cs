namespace Lgtm.Cli.Stacks;

/// <summary>A Pulumi project: what <c>Pulumi.yaml</c> says about where its program and its stack files are.</summary>
internal sealed record Project
{
    private const string FileName = "Pulumi.yaml";
    private const string StackFilePrefix = "Pulumi.";
    private const string StackFileSuffix = ".yaml";

    public required string Name { get; init; }

    public required string Directory { get; init; }

    public required string ProgramDirectory { get; init; }

    public required string StackDirectory { get; init; }

    /// <summary>Compiled program to run instead of the project's sources; null when the project names none.</summary>
    public string? Binary { get; init; }

    /// <summary>Settings every stack of the project has unless its own file says otherwise.</summary>
    public IReadOnlyDictionary<string, object?> Config { get; init; } = new Dictionary<string, object?>(StringComparer.Ordinal);

    /// <summary>The project that the directory, or the nearest one above it, belongs to.</summary>
    public static Project Find(string directory)
    {
        for (var candidate = new DirectoryInfo(Path.GetFullPath(directory)); candidate is not null; candidate = candidate.Parent)
        {
            var file = Path.Combine(candidate.FullName, FileName);
            if (File.Exists(file))
            {
                return Read(file);
            }
        }

        throw new CliException(ExitCode.Usage, $"no {FileName} in '{directory}' or above it; run lgtm inside a Pulumi project or name one with --program");
    }

    public IReadOnlyList<string> StackNames()
    {
        return System.IO.Directory.Exists(StackDirectory)
            ? [.. System.IO.Directory.EnumerateFiles(StackDirectory, StackFilePrefix + "*" + StackFileSuffix)
                .Select(file => Path.GetFileName(file)[StackFilePrefix.Length..])
                .Where(rest => rest.Length > StackFileSuffix.Length)
                .Select(rest => rest[..^StackFileSuffix.Length])
                .Order(StringComparer.Ordinal)]
            : [];
    }

    public string StackFile(string stack)
    {
        return Path.Combine(StackDirectory, StackFilePrefix + stack + StackFileSuffix);
    }

    private static Project Read(string file)
    {
        var directory = Path.GetDirectoryName(file)!;
        var content = YamlDocument.Read(file) as Dictionary<string, object?> ?? [];
        var main = Path.Combine(directory, content.GetValueOrDefault("main") as string ?? "");
        var options = (content.GetValueOrDefault("runtime") as Dictionary<string, object?>)?.GetValueOrDefault("options") as Dictionary<string, object?>;

        return new()
        {
            Name = content.GetValueOrDefault("name") as string ?? throw new CliException(ExitCode.BadSettings, $"{file}: name is missing; give the project a name"),
            Directory = directory,
            ProgramDirectory = Path.GetFullPath(main),
            StackDirectory = Path.GetFullPath(Path.Combine(directory, content.GetValueOrDefault("stackConfigDir") as string ?? "")),
            Binary = options?.GetValueOrDefault("binary") as string is { } binary ? Path.GetFullPath(Path.Combine(directory, binary)) : null,
            Config = content.GetValueOrDefault("config") as Dictionary<string, object?> ?? [],
        };
    }
}
