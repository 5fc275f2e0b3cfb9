using Shouldly;

namespace Components.Tests.Documents;

/// <summary>Texts that somebody has read and approved. After an intended change, read the received file and put it in the place of the approved one.</summary>
internal static class Approved
{
    public static void ShouldBeApproved(this string text, string file)
    {
        var approved = Path.Combine(Sources(), file);
        var received = approved.Replace(".approved.", ".received.");
        if (File.Exists(approved) && string.Equals(File.ReadAllText(approved).ReplaceLineEndings("\n"), text, StringComparison.Ordinal))
        {
            File.Delete(received);
            return;
        }

        File.WriteAllText(received, text);
        (File.Exists(approved) ? File.ReadAllText(approved).ReplaceLineEndings("\n") : string.Empty).ShouldBe(text, $"compare {received} with {approved}");
    }

    private static string Sources()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Components.Tests.csproj")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new InvalidOperationException($"the sources of the tests are not above {AppContext.BaseDirectory}");
    }
}
