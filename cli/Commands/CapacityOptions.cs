using System.Globalization;
using System.Text.RegularExpressions;
using Lgtm.Components.Capacity;
using Lgtm.Components.Charts;

namespace Lgtm.Cli.Commands;

/// <summary>What a person asked of <c>lgtm capacity</c>.</summary>
internal sealed partial record CapacityOptions
{
    private const int UsualZones = 3;

    private static readonly string[] Names = ["--logs-gb", "--series", "--spans", "--queries", "--scrape-interval", "--profile", "--zones", "--charts", "--help"];

    private int? LogsGB { get; init; }

    private int? Series { get; init; }

    private int? Spans { get; init; }

    private int? Queries { get; init; }

    private int? ScrapeInterval { get; init; }

    private CapacityProfile? Profile { get; init; }

    public int Zones { get; private init; } = UsualZones;

    /// <summary>What is to run beside what every stack runs.</summary>
    public CapacityOverrides Overrides => new() { LogPatterns = Charts == ChartSet.Maintained };

    private ChartSet Charts { get; init; }

    /// <summary>The load: a profile's, or the one that was spelt out.</summary>
    public TelemetryLoad Load => Profile is { } profile ? TelemetryLoad.FromProfile(profile) : new()
    {
        LogsGBPerDay = LogsGB!.Value,
        ActiveSeries = Series!.Value,
        ScrapeIntervalSeconds = ScrapeInterval ?? 15,
        SpansPerSecond = Spans!.Value,
        QueriesPerSecond = Queries ?? TelemetryLoad.UsualQueriesPerSecond(Series.Value),
    };

    public static CapacityOptions Parse(ReadOnlySpan<string> args)
    {
        var options = new CapacityOptions();
        for (var i = 0; i < args.Length; i++)
        {
            var (name, attached) = Split(args[i]);
            options = name switch
            {
                "--logs-gb" => options with { LogsGB = Number(name, attached, args, ref i) },
                "--series" => options with { Series = Number(name, attached, args, ref i) },
                "--spans" => options with { Spans = Number(name, attached, args, ref i) },
                "--queries" => options with { Queries = Number(name, attached, args, ref i) },
                "--scrape-interval" => options with { ScrapeInterval = Number(name, attached, args, ref i) },
                "--profile" => options with { Profile = ProfileOf(ValueOf(name, attached, args, ref i)) },
                "--zones" => options with { Zones = Number(name, attached, args, ref i) },
                "--charts" => options with { Charts = ChartsOf(ValueOf(name, attached, args, ref i)) },
                _ => throw Wrong($"capacity: got '{args[i]}', expected an option; {Suggestion.For(name, Names)}"),
            };
        }

        return options.Complete();
    }

    private CapacityOptions Complete()
    {
        var spelt = new (string Name, int? Value)[] { ("--logs-gb", LogsGB), ("--series", Series), ("--spans", Spans), ("--queries", Queries), ("--scrape-interval", ScrapeInterval) };
        if (Profile is not null && spelt.FirstOrDefault(option => option.Value is not null) is { Name: { } other })
        {
            throw Wrong($"capacity: --profile and {other} are given, expected a profile or a load; remove one of them; ");
        }

        var missing = spelt.Take(3).Where(option => option.Value is null).Select(option => option.Name).ToList();
        return Profile is not null || missing.Count == 0 ? this : throw Wrong($"capacity: {string.Join(", ", missing)} {(missing.Count == 1 ? "is" : "are")} missing, or --profile; ");
    }

    private static (string Name, string? Attached) Split(string argument)
    {
        var equals = argument.IndexOf('=', StringComparison.Ordinal);
        return equals > 0 ? (argument[..equals], argument[(equals + 1)..]) : (argument, null);
    }

    private static string ValueOf(string name, string? attached, ReadOnlySpan<string> args, ref int position)
    {
        var value = attached ?? (position + 1 < args.Length ? args[++position] : "");
        return value.Length > 0 && !value.StartsWith("--", StringComparison.Ordinal) ? value : throw Wrong($"capacity: {name} is given without a value; ");
    }

    private static int Number(string name, string? attached, ReadOnlySpan<string> args, ref int position)
    {
        var value = ValueOf(name, attached, args, ref position);


        // The framework would take 500,5 for 5005.
        var plain = WholeGroups().IsMatch(value) ? value.Replace(",", "", StringComparison.Ordinal) : value;
        return int.TryParse(plain, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : throw Wrong($"capacity: {name}: got '{value}', expected a whole number, 0 or more; ");
    }

    private static CapacityProfile ProfileOf(string value)
    {
        var names = Enum.GetNames<CapacityProfile>().Select(name => name.ToLowerInvariant()).ToList();
        var index = names.IndexOf(value);
        return index >= 0 ? Enum.GetValues<CapacityProfile>()[index] : throw Wrong($"capacity: --profile: got '{value}', expected one of {string.Join(", ", names)}; {Suggestion.For(value, names)}");
    }

    private static ChartSet ChartsOf(string value)
    {
        return value switch
        {
            "lgtm-distributed" => ChartSet.LgtmDistributed,
            "maintained" => ChartSet.Maintained,
            _ => throw Wrong($"capacity: --charts: got '{value}', expected lgtm-distributed or maintained; {Suggestion.For(value, ["lgtm-distributed", "maintained"])}"),
        };
    }

    private static CliException Wrong(string problem)
    {
        return new(ExitCode.Usage, $"{problem}see `lgtm capacity --help`\nusage: lgtm capacity --logs-gb <n> --series <n> --spans <n> [--queries <n>] [--scrape-interval <s>] [--zones <n>] [--charts <set>] | --profile <name>");
    }

    [GeneratedRegex(@"^[0-9]{1,3}(,[0-9]{3})+\z", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex WholeGroups();
}
