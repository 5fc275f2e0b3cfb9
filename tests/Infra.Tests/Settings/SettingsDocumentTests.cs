using Shouldly;
using Xunit;

namespace Infra.Tests;

public sealed class SettingsDocumentTests
{
    [Fact]
    public void SettingsPage_SaysWhatTheCodeSays()
    {
        var expected = SettingsDocument.Text();
        if (Environment.GetEnvironmentVariable("WRITE_DOCS") is "1")
        {
            Directory.CreateDirectory(Path.Combine(Repository.Root, "docs"));
            File.WriteAllText(Path.Combine(Repository.Root, "docs", "settings.md"), expected);
        }

        Repository.Read("docs/settings.md").ShouldBe(expected);
    }
}
