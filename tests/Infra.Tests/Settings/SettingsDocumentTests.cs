using Lgtm.Infra.Settings;
using Shouldly;
using Xunit;

namespace Infra.Tests;

public sealed class SettingsDocumentTests
{
    [Fact]
    public void SettingsPage_SaysWhatTheCodeSays()
    {
        Written("docs/settings.md", SettingsDocument.Text()).ShouldBe(SettingsDocument.Text());
    }

    [Fact]
    public void Schema_SaysWhatTheCodeSays()
    {
        Written("stacks/lgtm.schema.json", SettingsSchema.Text()).ShouldBe(SettingsSchema.Text());
    }

    [Fact]
    public void EveryKey_SaysWhenToChangeIt()
    {
        SettingKeys.Paths.Where(path => path.Contains('.') && SettingKeys.TextFor(path).Change is null).ShouldBeEmpty();
    }

    private static string Written(string path, string expected)
    {
        if (Environment.GetEnvironmentVariable("WRITE_DOCS") is "1")
        {
            File.WriteAllText(Path.Combine(Repository.Root, path), expected);
        }

        return Repository.Read(path);
    }
}
