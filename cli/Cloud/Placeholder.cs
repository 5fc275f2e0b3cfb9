using System.Globalization;

namespace Lgtm.Cli.Cloud;

/// <summary>
/// Text that looks random and is the same in every run, drawn from a seed.
/// Only letters and digits: a generated secret then survives JSON, YAML and URL escaping unchanged, so that a search for it cannot miss it.
/// </summary>
internal readonly struct Placeholder(string seed)
{
    private const string LettersAndDigits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";

    public string Hex(int length, string purpose = "")
    {
        return Draw(length, purpose, "0123456789abcdef");
    }

    public string UpperHex(int length, string purpose = "")
    {
        return Draw(length, purpose, "0123456789ABCDEF");
    }

    public string Alphanumeric(int length, string purpose = "")
    {
        return Draw(length, purpose, LettersAndDigits);
    }

    public string Digits(int length, string purpose = "")
    {
        return Draw(length, purpose, "123456789");
    }

    public string Uuid(string purpose = "")
    {
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{Hex(8, purpose + 1)}-{Hex(4, purpose + 2)}-4{Hex(3, purpose + 3)}-a{Hex(3, purpose + 4)}-{Hex(12, purpose + 5)}");
    }

    public int Between(int least, int most, string purpose = "")
    {
        return least + (int)(Next(Hash(purpose)) % (ulong)(most - least + 1));
    }

    private string Draw(int length, string purpose, string alphabet)
    {
        var state = Hash(purpose);
        return string.Create(length, (state, alphabet), static (text, draw) =>
        {
            var (state, alphabet) = draw;
            for (var i = 0; i < text.Length; i++)
            {
                state += 0x9E3779B97F4A7C15;
                text[i] = alphabet[(int)(Next(state) % (ulong)alphabet.Length)];
            }
        });
    }

    // FNV-1a and the finalizer of SplitMix64: no cryptography is needed, and its native library would cost start-up time.
    private ulong Hash(string purpose)
    {
        var hash = 14695981039346656037;
        foreach (var character in seed)
        {
            hash = (hash ^ character) * 1099511628211;
        }

        foreach (var character in purpose)
        {
            hash = (hash ^ character) * 1099511628211;
        }

        return hash;
    }

    private static ulong Next(ulong state)
    {
        state = (state ^ (state >> 30)) * 0xBF58476D1CE4E5B9;
        state = (state ^ (state >> 27)) * 0x94D049BB133111EB;
        return state ^ (state >> 31);
    }
}
