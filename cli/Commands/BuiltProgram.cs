using System.Xml;
using System.Xml.Linq;

namespace Lgtm.Cli.Commands;

/// <summary>Finds what a build of a project left: the newest compiled program, whichever configuration it was built in.</summary>
internal static class BuiltProgram
{
    private const string RuntimeConfiguration = ".runtimeconfig.json";

    public static string In(string directory)
    {
        var output = Path.Combine(Path.GetFullPath(directory), "bin");
        var names = Directory.Exists(output) ? Directory.EnumerateFiles(directory, "*.*proj").SelectMany(AssemblyNames).Distinct(StringComparer.Ordinal) : [];
        return names.SelectMany(name => Directory.EnumerateFiles(output, name + RuntimeConfiguration, SearchOption.AllDirectories))
                .Where(NeedsDotnet)
                .Select(file => file[..^RuntimeConfiguration.Length] + ".dll")
                .Where(File.Exists)
                .MaxBy(File.GetLastWriteTimeUtc)
            ?? throw new CliException(ExitCode.ProgramFailed, $"not built: run `dotnet build {directory}`, or give --program the compiled program");
    }

    // A self-contained publication brings its own runtime and does not start with `dotnet`.
    private static bool NeedsDotnet(string runtimeConfiguration)
    {
        return !File.ReadAllText(runtimeConfiguration).Contains("\"includedFrameworks\"", StringComparison.Ordinal);
    }

    private static IEnumerable<string> AssemblyNames(string projectFile)
    {
        try
        {
            var given = XDocument.Load(projectFile).Descendants().Where(element => element.Name.LocalName == "AssemblyName").Select(element => element.Value.Trim());
            return [.. given, Path.GetFileNameWithoutExtension(projectFile)];
        }
        catch (XmlException problem)
        {
            throw new CliException(ExitCode.ProgramFailed, $"{projectFile}: {problem.Message}");
        }
    }
}
