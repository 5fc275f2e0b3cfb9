namespace Lgtm.Cli.Cloud.Aws;

/// <summary>A zone by its name in this account and its id, which is the same in every account.</summary>
internal sealed record AvailabilityZone(string Name, string Id);
