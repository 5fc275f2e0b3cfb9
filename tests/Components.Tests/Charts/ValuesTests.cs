using Lgtm.Components.Charts;
using Shouldly;
using Xunit;

namespace Components.Tests.Charts;

public sealed class ValuesTests
{
    private static readonly Values Document = new()
    {
        ["gateway"] = new Values { ["replicas"] = 2, ["resources"] = new Values { ["cpu"] = "1" } },
        ["zones"] = new object[] { "a", "b" },
    };

    [Fact]
    public void Merge_OfALevel_KeepsWhatTheOtherDoesNotMention()
    {
        var merged = Document.Merge(new Values { ["gateway"] = new Values { ["replicas"] = 3 } });

        var gateway = merged["gateway"].ShouldBeOfType<Values>();
        gateway["replicas"].ShouldBe(3);
        gateway["resources"].ShouldBeOfType<Values>()["cpu"].ShouldBe("1");
    }

    [Fact]
    public void Merge_OfAList_ReplacesIt()
    {
        var merged = Document.Merge(new Values { ["zones"] = new object[] { "c" } });

        merged["zones"].ShouldBe(new object[] { "c" });
    }

    [Fact]
    public void Merge_OfAPlainValue_ReplacesALevel()
    {
        var merged = Document.Merge(new Values { ["gateway"] = "off" });

        merged["gateway"].ShouldBe("off");
    }

    [Fact]
    public void Merge_TakesADictionaryOfAnyKind()
    {
        var extra = new Dictionary<string, object>()
        {
            ["gateway"] = new Dictionary<string, object>() { ["replicas"] = 5 },
        };

        var gateway = Document.Merge(extra)["gateway"].ShouldBeOfType<Values>();

        gateway["replicas"].ShouldBe(5);
        gateway.ShouldContainKey("resources");
    }

    [Fact]
    public void Merge_OfNothing_ChangesNothing()
    {
        Document.Merge(null).ShouldBe(Document);
    }

    [Fact]
    public void Merge_LeavesTheOriginalAlone()
    {
        Document.Merge(new Values { ["gateway"] = new Values { ["replicas"] = 9 } });

        Document["gateway"].ShouldBeOfType<Values>()["replicas"].ShouldBe(2);
    }
}
