namespace Infra.Tests;

/// <summary>
/// A stack file as the Pulumi CLI writes it again at `stack init` and `config set`, observed with CLI 3.274: blank lines go, comments behind the last key move to column one, and
/// the salt of the secrets comes at the end.
/// </summary>
internal static class Rewritten
{
    public static string ByThePulumiCli(string yaml)
    {
        var lines = yaml.Split('\n').Where(line => line.Trim().Length > 0).ToList();
        var lastKey = lines.FindLastIndex(line => !line.TrimStart().StartsWith('#'));
        return string.Join('\n', [.. lines[..(lastKey + 1)], "encryptionsalt: v1:iob5NO76+Bk=:v1:u0Q+lY0vfgsNBXpO:HFASm227xksYqpplsFEMu94TLiG2AA==", .. lines[(lastKey + 1)..].Select(line => line.TrimStart()), ""]);
    }
}
