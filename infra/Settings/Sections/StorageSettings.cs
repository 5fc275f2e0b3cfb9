namespace Lgtm.Infra.Settings;

/// <summary>The <c>storage</c> section of a stack file.</summary>
internal sealed record StorageSettings : ISection
{
    [Setting(
        "how bucket names begin; purpose, account and region follow, so that names are unique",
        "3 to 16 lower-case letters, digits and hyphens, starting with a letter",
        Change = "only before the first `pulumi up`: another prefix means other, empty buckets")]
    public required string BucketPrefix { get; init; }

    [Setting(
        "days that an overwritten or deleted object can still be recovered",
        "1 to 365",
        About = "They come on top of the retention, and compaction replaces most objects once: with more days than the shortest retention, most of what is stored can no longer be queried",
        Change = "up when a mistake may go unnoticed for longer, to the shortest retention at most")]
    public required int NoncurrentDays { get; init; }

    [Setting(
        "KMS key that encrypts objects",
        "a KMS key ARN of the stack's region",
        Absent = "the key that S3 manages",
        About = "The roles of the backends may use this key and no other",
        Change = "only before the first `pulumi up`: objects that another key encrypts cannot be read any more",
        Pattern = Shapes.KeyArnPattern)]
    public string? KmsKeyArn { get; init; }

    public IEnumerable<Rule> Rules()
    {
        return
        [
            // The longest purpose, account and region take 47 of the 63 characters that S3 allows.
            Rule.Of(
                "bucketPrefix",
                () => BucketPrefix,
                prefix => prefix.Length is >= 3 and <= 16 && Shapes.LowerCaseName().IsMatch(prefix),
                "choose a short prefix, such as lgtm-dev"),
            Rule.Of(
                "bucketPrefix",
                () => BucketPrefix,
                prefix => !Shapes.ReservedBucketPrefix().IsMatch(prefix),
                "choose another prefix") with { Expected = "a prefix that S3 does not reserve" },
            Rule.Of("noncurrentDays", () => (int?)NoncurrentDays, days => days is >= 1 and <= 365, "7 gives a week to notice a mistake"),
            Rule.Of("kmsKeyArn", () => KmsKeyArn, Shapes.KeyArn().IsMatch, "write the key's ARN, not an alias"),
        ];
    }
}
