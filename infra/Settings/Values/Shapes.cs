using System.Text.RegularExpressions;

namespace Lgtm.Infra.Settings;

/// <summary>What names and identifiers look like.</summary>
internal static partial class Shapes
{
    private const RegexOptions Strict = RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant;
    private const int Milliseconds = 1000;

    [GeneratedRegex(@"\A[a-z][a-z0-9]*(-[a-z0-9]+)*\z", Strict, Milliseconds)]
    public static partial Regex LowerCaseName();

    [GeneratedRegex(@"\A[A-Za-z][A-Za-z0-9-]*\z", Strict, Milliseconds)]
    public static partial Regex Name();

    // us-gov-west-1 and eusc-de-east-1 are regions too.
    [GeneratedRegex(@"\A[a-z]{2,4}(-[a-z]+){1,2}-[0-9]{1,2}\z", Strict, Milliseconds)]
    public static partial Regex Region();

    [GeneratedRegex(@"\Avpc-[0-9a-f]{8,17}\z", Strict, Milliseconds)]
    public static partial Regex VpcId();

    [GeneratedRegex(@"\Asubnet-[0-9a-f]{8,17}\z", Strict, Milliseconds)]
    public static partial Regex SubnetId();

    [GeneratedRegex(@"\Aarn:aws[a-z-]*:iam::[0-9]{12}:role/[\w+=,.@/-]+\z", Strict, Milliseconds)]
    public static partial Regex RoleArn();

    [GeneratedRegex(@"\Aarn:aws[a-z-]*:iam::([0-9]{12}|aws):policy/[\w+=,.@/-]+\z", Strict, Milliseconds)]
    public static partial Regex PolicyArn();

    [GeneratedRegex(@"\Aarn:aws[a-z-]*:kms:[a-z0-9-]+:[0-9]{12}:key/[A-Za-z0-9-]+\z", Strict, Milliseconds)]
    public static partial Regex KeyArn();

    [GeneratedRegex(@"\Aarn:aws[a-z-]*:acm:[a-z0-9-]+:[0-9]{12}:certificate/[A-Za-z0-9-]+\z", Strict, Milliseconds)]
    public static partial Regex CertificateArn();

    [GeneratedRegex(@"\A/([\w+=,.@-]+/)*\z", Strict, Milliseconds)]
    public static partial Regex RolePath();

    [GeneratedRegex(@"\Av[0-9]+\.[0-9]+\.[0-9]+-eksbuild\.[0-9]+\z", Strict, Milliseconds)]
    public static partial Regex AddOnVersion();

    // A host without dot or port would be taken for a folder on Docker Hub.
    [GeneratedRegex(@"\A(?=[^/]*[.:])[a-z0-9]([a-z0-9.-]*[a-z0-9])?(:[0-9]{1,5})?(/[a-z0-9]+([._-]+[a-z0-9]+)*)*\z", Strict, Milliseconds)]
    public static partial Regex ImageRegistry();

    [GeneratedRegex(@"\A(sthree-|amzn-s3-demo-)", Strict, Milliseconds)]
    public static partial Regex ReservedBucketPrefix();

    [GeneratedRegex(@"\A[A-Za-z][A-Za-z0-9_-]{0,62}\z", Strict, Milliseconds)]
    public static partial Regex DatabaseIdentifier();

    [GeneratedRegex(@"\A[!#&(-\[\]^_a-~]{8,128}\z", Strict, Milliseconds)]
    public static partial Regex DatabasePassword();
}
