using System.Text.RegularExpressions;

namespace Lgtm.Infra.Settings;

/// <summary>What names and identifiers look like.</summary>
internal static partial class Shapes
{
    private const RegexOptions Strict = RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant;
    private const int Milliseconds = 1000;

    public const string LowerCaseNamePattern = @"\A[a-z][a-z0-9]*(-[a-z0-9]+)*\z";

    [GeneratedRegex(LowerCaseNamePattern, Strict, Milliseconds)]
    public static partial Regex LowerCaseName();

    public const string NamePattern = @"\A[A-Za-z][A-Za-z0-9-]*\z";

    [GeneratedRegex(NamePattern, Strict, Milliseconds)]
    public static partial Regex Name();

    // us-gov-west-1 and eusc-de-east-1 are regions too.
    public const string RegionPattern = @"\A[a-z]{2,4}(-[a-z]+){1,2}-[0-9]{1,2}\z";

    [GeneratedRegex(RegionPattern, Strict, Milliseconds)]
    public static partial Regex Region();

    public const string VpcIdPattern = @"\Avpc-[0-9a-f]{8,17}\z";

    [GeneratedRegex(VpcIdPattern, Strict, Milliseconds)]
    public static partial Regex VpcId();

    public const string SubnetIdPattern = @"\Asubnet-[0-9a-f]{8,17}\z";

    [GeneratedRegex(SubnetIdPattern, Strict, Milliseconds)]
    public static partial Regex SubnetId();

    public const string RoleArnPattern = @"\Aarn:aws[a-z-]*:iam::[0-9]{12}:role/[\w+=,.@/-]+\z";

    [GeneratedRegex(RoleArnPattern, Strict, Milliseconds)]
    public static partial Regex RoleArn();

    public const string PolicyArnPattern = @"\Aarn:aws[a-z-]*:iam::([0-9]{12}|aws):policy/[\w+=,.@/-]+\z";

    [GeneratedRegex(PolicyArnPattern, Strict, Milliseconds)]
    public static partial Regex PolicyArn();

    public const string KeyArnPattern = @"\Aarn:aws[a-z-]*:kms:[a-z0-9-]+:[0-9]{12}:key/[A-Za-z0-9-]+\z";

    [GeneratedRegex(KeyArnPattern, Strict, Milliseconds)]
    public static partial Regex KeyArn();

    public const string CertificateArnPattern = @"\Aarn:aws[a-z-]*:acm:[a-z0-9-]+:[0-9]{12}:certificate/[A-Za-z0-9-]+\z";

    [GeneratedRegex(CertificateArnPattern, Strict, Milliseconds)]
    public static partial Regex CertificateArn();

    public const string RolePathPattern = @"\A/([\w+=,.@-]+/)*\z";

    [GeneratedRegex(RolePathPattern, Strict, Milliseconds)]
    public static partial Regex RolePath();

    public const string AddOnVersionPattern = @"\Av[0-9]+\.[0-9]+\.[0-9]+-eksbuild\.[0-9]+\z";

    [GeneratedRegex(AddOnVersionPattern, Strict, Milliseconds)]
    public static partial Regex AddOnVersion();

    // A host without dot or port would be taken for a folder on Docker Hub.
    public const string ImageRegistryPattern = @"\A(?=[^/]*[.:])[a-z0-9]([a-z0-9.-]*[a-z0-9])?(:[0-9]{1,5})?(/[a-z0-9]+([._-]+[a-z0-9]+)*)*\z";

    [GeneratedRegex(ImageRegistryPattern, Strict, Milliseconds)]
    public static partial Regex ImageRegistry();

    public const string ReservedBucketPrefixPattern = @"\A(sthree-|amzn-s3-demo-)";

    [GeneratedRegex(ReservedBucketPrefixPattern, Strict, Milliseconds)]
    public static partial Regex ReservedBucketPrefix();

    public const string DatabaseIdentifierPattern = @"\A[A-Za-z][A-Za-z0-9_-]{0,62}\z";

    [GeneratedRegex(DatabaseIdentifierPattern, Strict, Milliseconds)]
    public static partial Regex DatabaseIdentifier();

    public const string DatabasePasswordPattern = @"\A[!#&(-\[\]^_a-~]{8,128}\z";

    [GeneratedRegex(DatabasePasswordPattern, Strict, Milliseconds)]
    public static partial Regex DatabasePassword();
}
