namespace Lgtm.Cli.Report;

/// <summary>
/// The directory that takes the files of a preview. It remembers what it wrote in <c>.lgtm-preview</c>, so that the next preview removes exactly that.
/// </summary>
internal sealed class OutputDirectory(string path)
{
    private readonly string _root = Path.GetFullPath(path);

    private string Inventory => Path.Combine(_root, ".lgtm-preview");

    public void Clear()
    {
        if (!File.Exists(Inventory))
        {
            return;
        }

        foreach (var written in File.ReadAllLines(Inventory).Select(Inside).OfType<string>())
        {
            File.Delete(written);
            RemoveEmpty(Path.GetDirectoryName(written)!);
        }

        File.Delete(Inventory);
    }

    public void Write(IReadOnlyList<(string Path, byte[] Content)> files)
    {
        Directory.CreateDirectory(_root);
        File.WriteAllLines(Inventory, files.Select(file => file.Path));
        foreach (var (relative, content) in files)
        {
            var target = Inside(relative) ?? throw new CliException(ExitCode.ProgramFailed, $"'{relative}' would be written outside of '{path}'; rename the release");
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.WriteAllBytes(target, content);
        }
    }

    // A release name is the program's: it must not lead out of the directory.
    private string? Inside(string relative)
    {
        var target = Path.GetFullPath(Path.Combine(_root, relative));
        return target.StartsWith(_root + Path.DirectorySeparatorChar, StringComparison.Ordinal) ? target : null;
    }

    private void RemoveEmpty(string directory)
    {
        while (directory != _root && Directory.Exists(directory) && !Directory.EnumerateFileSystemEntries(directory).Any())
        {
            Directory.Delete(directory);
            directory = Path.GetDirectoryName(directory)!;
        }
    }
}
