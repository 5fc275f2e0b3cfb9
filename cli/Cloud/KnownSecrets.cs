namespace Lgtm.Cli.Cloud;

/// <summary>The clear text of every secret this preview generated or stood in for, so that whatever is written can be searched for it.</summary>
internal sealed class KnownSecrets
{
    // Shorter ones occur in innocent text.
    private const int ShortestSearchable = 6;

    private readonly Dictionary<string, string> _originByValue = new(StringComparer.Ordinal);

    private readonly SortedSet<string> _encrypted = new(StringComparer.Ordinal);

    /// <summary>Settings that the stack file encrypts, which the preview cannot decrypt: the program got a placeholder for each.</summary>
    public IReadOnlyCollection<string> Encrypted => _encrypted;

    public IEnumerable<KeyValuePair<string, string>> OriginByValue => _originByValue;

    public void Add(string value, string origin)
    {
        if (value.Length >= ShortestSearchable)
        {
            _originByValue.TryAdd(value, origin);
        }
    }

    public void AddPlaceholder(string value, string setting)
    {
        Add(value, $"configuration {setting}");
        _encrypted.Add(setting);
    }
}
