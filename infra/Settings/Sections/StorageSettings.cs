namespace Lgtm.Infra.Settings;

/// <summary>The <c>storage</c> section of a stack file.</summary>
internal sealed record StorageSettings : ISection
{
    [Setting(
        "how bucket names begin; purpose, account and region follow, so that names are unique",
        "3 to 16 lower-case letters, digits and hyphens, starting with a letter")]
    public required string BucketPrefix { get; init; }

    [Setting("days that an overwritten or deleted object can still be recovered", "1 to 365")]
    public required int NoncurrentDays { get; init; }

    [Setting("KMS key that encrypts objects", "a KMS key ARN of the stack's region", Absent = "the key that S3 manages")]
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
