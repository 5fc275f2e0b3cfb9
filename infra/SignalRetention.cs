using Lgtm.Components.Storage;


namespace Lgtm.Infra;

/// <summary>How long each signal is kept. The same objects go to the buckets and to the backends.</summary>
internal sealed record SignalRetention(RetentionArgs Logs, RetentionArgs Traces, RetentionArgs Metrics);
