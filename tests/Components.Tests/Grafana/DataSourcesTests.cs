using System.Text.RegularExpressions;
using Components.Tests.Documents;
using Lgtm.Components.Grafana;
using Shouldly;
using Xunit;

namespace Components.Tests.Grafana;

public sealed partial class DataSourcesTests
{
    [Fact]
    public async Task Uids_AreFixed()
    {
        (await Sources()).Select(source => source.Text("uid")).ShouldBe(["mimir", "mimir-alertmanager", "loki", "tempo"]);
    }

    [Fact]
    public async Task Default_IsMetricsAlone()
    {
        (await Sources()).Where(source => source.Flag("isDefault") == true).Select(source => source.Text("uid")).ShouldBe(["mimir"]);
    }

    [Fact]
    public async Task EveryLink_EndsAtASourceThatExists()
    {
        var sources = await Sources();
        var uids = sources.Select(source => source.Text("uid")).ToHashSet();

        var links = sources.SelectMany(source => source.Levels())
            .SelectMany(level => new[] { level.Level.Text("datasourceUid"), level.Level.Text("alertmanagerUid") })
            .OfType<string>()
            .ToList();

        links.Count.ShouldBeGreaterThan(7);
        links.ShouldAllBe(link => uids.Contains(link));
    }

    [Theory]
    [InlineData("mimir", "http://mimir.example/prometheus")]
    [InlineData("loki", "http://loki.example")]
    [InlineData("tempo", "http://tempo.example:3200")]
    [InlineData("mimir-alertmanager", "http://mimir.example")]
    public async Task Source_IsWhereItWasSaidToBe(string uid, string url)
    {
        (await Source(uid)).Text("url").ShouldBe(url);
    }

    [Fact]
    public async Task Exemplars_LeadToTracesUnderBothNamesInUse()
    {
        var destinations = (await Source("mimir")).Items("jsonData", "exemplarTraceIdDestinations");

        destinations.Select(one => one.Text("name")).ShouldBe(["trace_id", "traceID"]);
        destinations.ShouldAllBe(one => one.Text("datasourceUid") == "tempo");
    }

    [Theory]
    [InlineData("trace_id", true)]
    [InlineData("TraceId", true)]
    [InlineData("traceId", true)]
    [InlineData("traceid", true)]
    [InlineData("parent_trace_id", false)]
    [InlineData("trace_id_old", false)]
    public async Task LogLabel_LeadsToItsTraceOnlyWhenItIsOne(string label, bool expected)
    {
        var field = (await Source("loki")).Items("jsonData", "derivedFields").Single(one => one.Text("matcherType") == "label");

        Regex.IsMatch(label, field.Text("matcherRegex")!, RegexOptions.ECMAScript, TimeSpan.FromSeconds(1)).ShouldBe(expected);
    }

    [Theory]
    [InlineData("""{"traceId":"0af7651916cd43dd8448eb211c80319c","level":"info"}""")]
    [InlineData("""{"TraceId": "0af7651916cd43dd8448eb211c80319c"}""")]
    [InlineData("level=info trace_id=0af7651916cd43dd8448eb211c80319c msg=done")]
    [InlineData("traceID: 0AF7651916CD43DD8448EB211C80319C")]
    public async Task LogLine_LeadsToTheTraceThatItNames(string line)
    {
        (await TraceIn(line)).ShouldBe("0af7651916cd43dd8448eb211c80319c", StringCompareShould.IgnoreCase);
    }

    [Theory]
    [InlineData("level=info trace_id=none")]
    [InlineData("request 0af7651916cd43dd8448eb211c80319c done")]
    public async Task LogLine_WithoutTrace_LeadsNowhere(string line)
    {
        (await TraceIn(line)).ShouldBeNull();
    }

    [Fact]
    public async Task TraceLinks_HaveNamesOfTheirOwn()
    {
        // Of links with one name only the first would match.
        var names = (await Source("loki")).Items("jsonData", "derivedFields").Select(field => field.Text("name")).ToList();

        names.Distinct().Count().ShouldBe(names.Count);
    }

    [Fact]
    public async Task Span_LeadsToItsLogsByStructuredMetadata()
    {
        var logs = (await Source("tempo")).Below("jsonData", "tracesToLogsV2");

        AsGrafanaReads(logs.Text("query")!).ShouldBe("{${__tags}} | trace_id=\"${__trace.traceId}\"");
        logs.Flag("customQuery").ShouldBe(true);
        logs.Text("datasourceUid").ShouldBe("loki");
    }

    [Theory]
    [InlineData("tracesToLogsV2")]
    [InlineData("tracesToMetrics")]
    public async Task SpanAttributes_AreMappedToLabelsThatQueriesAccept(string link)
    {
        var tags = (await Source("tempo")).Items("jsonData", link, "tags");

        tags.ShouldNotBeEmpty();
        tags.ShouldAllBe(tag => Label().IsMatch(tag.Text("value")!));
    }

    [Fact]
    public async Task Span_LeadsToRatesOverTheIntervalOfThePanel()
    {
        var queries = (await Source("tempo")).Items("jsonData", "tracesToMetrics", "queries").Select(query => AsGrafanaReads(query.Text("query")!)).ToList();

        queries.Count.ShouldBe(3);
        queries.ShouldAllBe(query => query.Contains("{${__tags}") && query.Contains("[$__rate_interval]"));
    }

    [Fact]
    public async Task Shifts_AreWhatGrafanaCanParse()
    {
        var shifts = (await Sources()).SelectMany(source => source.Levels()).SelectMany(level => new[] { level.Level.Text("spanStartTimeShift"), level.Level.Text("spanEndTimeShift") }).OfType<string>().ToList();

        shifts.Count.ShouldBe(6);
        shifts.ShouldAllBe(shift => Shift().IsMatch(shift));
    }

    [Fact]
    public async Task EveryDollar_IsDoubled()
    {
        var yaml = (await Document.Of(Build())).Yaml();

        SingleVariable().IsMatch(yaml).ShouldBeFalse("Grafana would replace it by an empty text");
    }

    private static string AsGrafanaReads(string text)
    {
        return text.Replace("$$", "$");
    }

    private static async Task<string?> TraceIn(string line)
    {
        var field = (await Source("loki")).Items("jsonData", "derivedFields").Single(one => one.Text("matcherType") == "regex");
        var match = Regex.Match(line, field.Text("matcherRegex")!, RegexOptions.ECMAScript, TimeSpan.FromSeconds(1));
        return match.Success ? match.Groups[1].Value : null;
    }

    private static async Task<Document> Source(string uid)
    {
        return (await Sources()).Single(source => source.Text("uid") == uid);
    }

    private static async Task<IReadOnlyList<Document>> Sources()
    {
        return (await Document.Of(Build())).Items("datasources");
    }

    private static IReadOnlyDictionary<string, object> Build()
    {
        return DataSources.For("http://loki.example", "http://mimir.example/prometheus", "http://tempo.example:3200", "http://mimir.example");
    }

    [GeneratedRegex("^[a-zA-Z_][a-zA-Z0-9_]*$", RegexOptions.None, 1000)]
    private static partial Regex Label();

    [GeneratedRegex(@"^-?\d+(ms|[Mwdhmsy])$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Shift();

    [GeneratedRegex(@"(?<!\$)\$[A-Za-z_{]", RegexOptions.None, 1000)]
    private static partial Regex SingleVariable();
}
