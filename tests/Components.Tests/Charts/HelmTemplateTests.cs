using Components.Tests.Documents;
using Lgtm.Components.Charts;
using Shouldly;
using Xunit;

namespace Components.Tests.Charts;

public sealed class HelmTemplateTests
{
    [Fact]
    public void Literal_WrapsOpeningBracesInARawString()
    {
        HelmTemplate.Literal("{{job}} of {{ instance }}").ShouldBe("{{`{{`}}job}} of {{`{{`}} instance }}");
    }

    [Fact]
    public void Literal_OfTextWithoutTemplates_ChangesNothing()
    {
        HelmTemplate.Literal("{$${__tags}} | trace_id=\"x\"").ShouldBe("{$${__tags}} | trace_id=\"x\"");
    }

    [Fact]
    public async Task Literal_OfADocument_ReachesEveryText()
    {
        var document = new Values { ["list"] = new object[] { new Values { ["legend"] = "{{job}}" } }, ["count"] = 3 };

        var literal = await Document.Of(HelmTemplate.Literal(document));

        literal.Text("list", 0, "legend").ShouldBe("{{`{{`}}job}}");
        literal.Number("count").ShouldBe(3);
    }
}
