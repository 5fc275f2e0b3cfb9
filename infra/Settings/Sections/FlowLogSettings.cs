namespace Lgtm.Infra.Settings;

/// <summary>The <c>network.flowLogs</c> group of a stack file.</summary>
internal sealed record FlowLogSettings : ISection
{
    [Setting(
        "days until a flow log record is deleted",
        LogGroupRetention.Allowed,
        Change = "to what your audit rules ask for")]
    public required int RetentionDays { get; init; }

    public IEnumerable<Rule> Rules()
    {
        return [Rule.Of("retentionDays", () => (int?)RetentionDays, days => LogGroupRetention.Accepts(days!.Value), "take the next larger one")];
    }
}
