using System.Collections.Immutable;

namespace Sdk.Tests.OfficialApi;

/// <summary>
/// The API of an official package, by type name. Listings are names and signatures: a line declares a type, indented lines are its members.
/// </summary>
internal static class OfficialListing
{
    private static readonly string[] Kinds = ["class ", "struct ", "interface ", "enum "];

    public static Dictionary<string, ApiType> Load(string package)
    {
        using var stream = typeof(OfficialListing).Assembly.GetManifestResourceStream($"OfficialApi.{package}.txt")
            ?? throw new FileNotFoundException($"there is no listing of {package}");
        using var reader = new StreamReader(stream);
        return Parse(reader.ReadToEnd());
    }

    public static Dictionary<string, ApiType> Parse(string listing)
    {
        var types = new Dictionary<string, ApiType>(StringComparer.Ordinal);
        foreach (var block in listing.ReplaceLineEndings("\n").Split("\n\n", StringSplitOptions.RemoveEmptyEntries))
        {
            var lines = block.Split('\n', StringSplitOptions.RemoveEmptyEntries);
            var (name, type) = Describe(lines[0].Trim(), lines.Skip(1).Select(Member));
            types.Add(name, type);
        }

        return types;
    }

    private static (string Name, ApiType Type) Describe(string header, IEnumerable<string> members)
    {
        var set = members.ToHashSet(StringComparer.Ordinal);
        if (header.StartsWith("delegate ", StringComparison.Ordinal))
        {
            var beforeParameters = header[..header.IndexOf('(', StringComparison.Ordinal)];
            return (beforeParameters[(beforeParameters.LastIndexOf(' ') + 1)..], new(header, ImmutableHashSet<string>.Empty, set));
        }

        header = header.Replace("[Obsolete] ", "", StringComparison.Ordinal);
        var parts = header.Split(" : ", 2);
        var kind = Kinds.First(kind => parts[0].Contains(kind, StringComparison.Ordinal));
        var name = parts[0][(parts[0].IndexOf(kind, StringComparison.Ordinal) + kind.Length)..];
        return (name, new(parts[0], parts.Length == 1 ? ImmutableHashSet<string>.Empty : SplitBases(parts[1]), set));
    }

    private static string Member(string line)
    {
        return line.Trim()
            .Replace("[Obsolete] ", "", StringComparison.Ordinal)
            .Replace("private set; ", "", StringComparison.Ordinal);
    }

    /// <summary>Splits at the commas that are not inside type arguments.</summary>
    private static HashSet<string> SplitBases(string bases)
    {
        var result = new HashSet<string>(StringComparer.Ordinal);
        var (depth, start) = (0, 0);
        for (var index = 0; index <= bases.Length; index++)
        {
            var character = index < bases.Length ? bases[index] : ',';
            depth += character switch { '<' => 1, '>' => -1, _ => 0 };
            if (character == ',' && depth == 0)
            {
                result.Add(bases[start..index].Trim());
                start = index + 1;
            }
        }

        return result;
    }
}
