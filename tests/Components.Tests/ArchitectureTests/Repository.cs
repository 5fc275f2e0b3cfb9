namespace Components.Tests;

/// <summary>The project's own sources, generated code apart.</summary>
internal static class Repository
{
    private static readonly string[] NotOurs = ["bin", "obj", "node_modules", "out"];

    public static string Root { get; } = FindRoot(new DirectoryInfo(AppContext.BaseDirectory));

    public static IReadOnlyList<string> Sources(params string[] folders)
    {
        return
        [
            .. folders
                .SelectMany(folder => Directory.EnumerateFiles(Path.Combine(Root, folder), "*.cs", SearchOption.AllDirectories))
                .Select(file => Path.GetRelativePath(Root, file))
                .Where(file => !file.EndsWith(".g.cs"))
                .Where(file => !file.Split(Path.DirectorySeparatorChar).Intersect(NotOurs).Any())
                .Order(StringComparer.Ordinal),
        ];
    }

    public static string Read(string file)
    {
        return File.ReadAllText(Path.Combine(Root, file));
    }

    private static string FindRoot(DirectoryInfo? folder)
    {
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Infra.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new InvalidOperationException("these tests read the sources: run them inside the repository");
    }
}
