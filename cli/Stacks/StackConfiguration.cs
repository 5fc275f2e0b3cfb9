using Lgtm.Cli.Cloud;

namespace Lgtm.Cli.Stacks;

/// <summary>The settings of one stack as the program gets them: full key to text, objects as JSON text; encrypted values replaced by placeholders.</summary>
internal sealed class StackConfiguration
{
    private readonly SortedDictionary<string, string> _values = new(StringComparer.Ordinal);
    private readonly SortedSet<string> _secretKeys = new(StringComparer.Ordinal);
    private readonly Dictionary<string, object?> _nodes = new(StringComparer.Ordinal);

    public IReadOnlyDictionary<string, string> Values => _values;

    public IReadOnlyCollection<string> SecretKeys => _secretKeys;

    /// <summary>Settings objects that are needed as they stand in the file, by full key.</summary>
    public IReadOnlyDictionary<string, object?> Nodes => _nodes;

    public static StackConfiguration Read(Project project, string stack, KnownSecrets secrets)
    {
        var file = project.StackFile(stack);
        if (!File.Exists(file))
        {
            throw UnknownStack(project, stack);
        }

        var configuration = new StackConfiguration();
        foreach (var (key, declared) in project.Config)
        {
            var (value, isSecret) = ProjectDefault(declared);
            if (value is not null)
            {
                configuration.Set(FullKey(project, key), value, secrets, isSecret);
            }
        }

        var content = YamlDocument.Read(file) as Dictionary<string, object?> ?? [];
        if (content.Keys.FirstOrDefault(IsSetting) is { } outside)
        {
            throw new CliException(ExitCode.BadSettings, $"{file}: `{outside}` stands outside `config:`, where no setting is read; {(content.ContainsKey("config") ? "" : "start the file with a line `config:` and ")}indent all settings below it");
        }

        switch (content.GetValueOrDefault("config"))
        {
            case null:
                break;
            case Dictionary<string, object?> config:
                foreach (var (key, value) in config)
                {
                    configuration.Set(FullKey(project, key), value, secrets, isSecret: false);
                }

                break;
            default:
                throw new CliException(ExitCode.BadSettings, $"{file}: config: expected a mapping of keys to values; indent the settings below it");
        }

        return configuration;
    }

    // What Pulumi keeps beside the settings has none of these: `secretsprovider`, `encryptedkey`, `encryptionsalt`, `environment`.
    private static bool IsSetting(string key)
    {
        return key.Contains(':', StringComparison.Ordinal);
    }

    private static CliException UnknownStack(Project project, string stack)
    {
        var known = project.StackNames();
        return new(ExitCode.Usage, known.Count == 0
            ? $"stack '{stack}' has no file '{project.StackFile(stack)}', and no other stack has one; write it first"
            : $"there is no stack '{stack}'; {Commands.Suggestion.For(stack, known)}the stacks are: {string.Join(", ", known)}");
    }

    private void Set(string key, object? node, KnownSecrets secrets, bool isSecret)
    {
        var value = ConfigurationValue.From(key, node, secrets);
        if (isSecret && !value.IsSecret)
        {
            secrets.Add(value.Text, $"configuration {key}");
        }

        _values[key] = value.Text;
        _nodes[key] = node;
        if (value.IsSecret || isSecret)
        {
            _secretKeys.Add(key);
        }
        else
        {
            _secretKeys.Remove(key);
        }
    }

    // A key of the project's own namespace may stand without it; "<ns>:config:<key>" is the old spelling.
    private static string FullKey(Project project, string key)
    {
        var parts = key.Split(':');
        return parts switch
        {
            [var name] => $"{project.Name}:{name}",
            [var ns, "config", var name] => $"{ns}:{name}",
            _ => key,
        };
    }

    // In Pulumi.yaml a setting is its value, or a declaration with `value` or `default` and perhaps `secret`.
    private static (object? Value, bool IsSecret) ProjectDefault(object? declared)
    {
        return declared is Dictionary<string, object?> declaration && (declaration.ContainsKey("type") || declaration.ContainsKey("default") || declaration.ContainsKey("value"))
            ? (declaration.GetValueOrDefault("value") ?? declaration.GetValueOrDefault("default"), declaration.GetValueOrDefault("secret") is true)
            : (declared, false);
    }
}
