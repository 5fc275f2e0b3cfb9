using System.IO.Enumeration;

namespace Lgtm.Cli.Commands;

/// <summary>Finds the source that a build does not have yet.</summary>
internal static class NewerSource
{
    private static readonly EnumerationOptions Everywhere = new() { RecurseSubdirectories = true };

    /// <summary>The last changed of the sources below the project's directory that are newer than its build, or null.</summary>
    public static string? Than(string built, string directory)
    {
        var time = File.GetLastWriteTimeUtc(built);
        var sources = new FileSystemEnumerable<(string Path, DateTime Changed)>(
            Path.GetFullPath(directory), (ref entry) => (entry.ToFullPath(), entry.LastWriteTimeUtc.UtcDateTime), Everywhere)
        {
            ShouldIncludePredicate = (ref entry) => !entry.IsDirectory && IsSource(entry.FileName),
            ShouldRecursePredicate = (ref entry) => entry.FileName is not ("bin" or "obj" or "node_modules"),
        };
        return sources.Where(source => source.Changed > time).OrderByDescending(source => source.Changed).Select(source => source.Path).FirstOrDefault();
    }

    private static bool IsSource(ReadOnlySpan<char> name)
    {
        return Path.GetExtension(name) is ".cs" or ".csproj" or ".fs" or ".fsproj" or ".vb" or ".vbproj";
    }
}
