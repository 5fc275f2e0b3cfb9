using System.Text.Json.Nodes;
using Lgtm.Components.Capacity;
using Lgtm.Infra;
using Lgtm.Infra.Settings;

namespace Infra.Tests;

/// <summary>A stack file of this repository, which a test may damage before it is read.</summary>
internal sealed class StackFile
{
    public static readonly IReadOnlyList<string> Names = ["dev", "staging", "prod"];

    /// <summary>The group network.existing, without public subnets.</summary>
    public const string ExistingNetwork = """
        {
          "vpcId": "vpc-0123456789abcdef0",
          "publicSubnetIds": [],
          "privateSubnetIds": ["subnet-0123456789abcdef0", "subnet-0123456789abcdef1", "subnet-0123456789abcdef2"]
        }
        """;

    /// <summary>What every encrypted value of a stack file stands for.</summary>
    public const string DecryptedText = "hush-hush-4711";

    /// <summary>The group grafana.database, with a password of that text.</summary>
    public const string GrafanaDatabase = $$"""
        { "host": "grafana.db.example.com", "name": "grafana", "user": "grafana_app", "password": "{{DecryptedText}}" }
        """;

    private readonly HashSet<string> secrets = new();
    private readonly List<string> encrypted = [];
    private string? environmentRegion;

    private StackFile(string yaml)
    {
        Yaml = yaml;
        Config = StackYaml.ConfigOf(yaml);
        foreach (var section in Config.Select(entry => entry.Key).ToList().Where(key => Decrypt(Config, key)))
        {
            secrets.Add(section);
        }
    }

    public string Yaml { get; }

    public JsonObject Config { get; }

    public static StackFile Of(string stack)
    {
        return new(Repository.Read($"stacks/Pulumi.{stack}.yaml"));
    }

    public static StackFile OfText(string yaml)
    {
        return new(yaml);
    }

    /// <summary>Sets <c>section</c> or <c>section.key</c> to a value given as JSON text.</summary>
    public StackFile With(string path, string json)
    {
        var (parent, key) = Locate(path);
        parent[key] = JsonNode.Parse(json);
        return this;
    }

    public StackFile Without(string path)
    {
        var (parent, key) = Locate(path);
        parent.Remove(key);
        return this;
    }

    public StackFile WithSecret(string section, string json)
    {
        secrets.Add($"lgtm:{section}");
        return With(section, json);
    }

    /// <summary>Sets a key of a section in which something is encrypted.</summary>
    public StackFile WithEncrypted(string path, string json)
    {
        secrets.Add($"lgtm:{path.Split('.')[0]}");
        return With(path, json);
    }

    /// <summary>Sets an encrypted key, and says so, as <c>lgtm preview</c> does and Pulumi's engine does not.</summary>
    public StackFile WithNamedSecret(string path)
    {
        encrypted.Add($"lgtm:{path}");
        return WithEncrypted(path, $"\"{DecryptedText}\"");
    }

    public StackFile WithNamedItem(string path)
    {
        encrypted.Add($"lgtm:{path}");
        secrets.Add($"lgtm:{path.Split('.')[0]}");
        return this;
    }

    /// <summary>Sets a key of the AWS provider, such as <c>aws:region</c>; nothing removes it.</summary>
    public StackFile WithProvider(string key, string? value)
    {
        Config.Remove(key);
        if (value is not null)
        {
            Config[key] = value;
        }

        return this;
    }

    public StackFile WithSecretProvider(string key, string value)
    {
        secrets.Add(key);
        return WithProvider(key, value);
    }

    /// <summary>The region that the environment of the program names.</summary>
    public StackFile WithEnvironmentRegion(string region)
    {
        environmentRegion = region;
        return this;
    }

    /// <summary>The same stack on EKS Auto Mode, which brings its own nodes.</summary>
    public StackFile OnAutoMode()
    {
        return With("cluster.compute", "\"autoMode\"").Without("cluster.architecture").Without("cluster.statelessCapacity").Without("cluster.maxNodes");
    }

    /// <summary>The same stack in somebody else's network of three zones, without public subnets, called from a range of it.</summary>
    public StackFile InExistingNetwork()
    {
        return With("network", $"{{ \"existing\": {ExistingNetwork} }}").With("cluster.apiAccessCidrs", "[\"10.0.0.0/16\"]");
    }

    public JsonNode? ValueOf(string path)
    {
        return path.Split('.').Skip(1).Aggregate(Config[$"lgtm:{path.Split('.')[0]}"], (node, key) => (node as JsonObject)?[key]);
    }

    /// <summary>What the engine puts into PULUMI_CONFIG: every value as text, structured ones as JSON.</summary>
    public Dictionary<string, string> AsEngineConfig()
    {
        return Config.ToDictionary(entry => entry.Key, entry => AsText(entry.Value));
    }

    public StackSettings Read(Func<StackSettings, IEnumerable<Rule>>? moreRules = null)
    {
        var config = AsEngineConfig();
        ConfiguredKeys KeysOf(string configNamespace) =>
            ConfiguredKeys.Parse(System.Text.Json.JsonSerializer.Serialize(config), System.Text.Json.JsonSerializer.Serialize(secrets), configNamespace, System.Text.Json.JsonSerializer.Serialize(encrypted));
        var provider = new AwsProviderConfig(KeysOf("aws"), config.GetValueOrDefault("aws:region"), environmentRegion, config.GetValueOrDefault("aws:defaultTags"));
        return StackSettingsReader.Read(section => config.GetValueOrDefault($"lgtm:{section}"), KeysOf("lgtm"), provider, read => [.. PlanRules.Judge(read).Rules, .. moreRules?.Invoke(read) ?? []]);
    }

    /// <summary>The capacity plan of the stack.</summary>
    public CapacityPlan Plan()
    {
        return PlanOf(Read());
    }

    /// <summary>The capacity plan of settings that were read.</summary>
    public static CapacityPlan PlanOf(StackSettings settings)
    {
        return StackCapacity.Attempt(settings).Plan ?? throw new InvalidOperationException("there is no plan for these settings");
    }

    public IReadOnlyList<string> Problems(Func<StackSettings, IEnumerable<Rule>>? moreRules = null)
    {
        try
        {
            _ = Read(moreRules);
            return [];
        }
        catch (InvalidSettingsException invalid)
        {
            return invalid.Problems;
        }
    }

    // As the engine hands them over: the clear text, and the name of the whole section among the secrets.
    private static bool Decrypt(JsonObject parent, string key)
    {
        if (parent[key] is JsonObject { Count: 1 } only && only.ContainsKey("secure"))
        {
            parent[key] = DecryptedText;
            return true;
        }

        return parent[key] is JsonObject group && group.Select(entry => entry.Key).ToList().ConvertAll(inner => Decrypt(group, inner)).Contains(item: true);
    }

    private static string AsText(JsonNode? value)
    {
        return value is JsonValue scalar ? scalar.ToString() : value?.ToJsonString() ?? string.Empty;
    }

    private (JsonObject Parent, string Key) Locate(string path)
    {
        var keys = path.Split('.');
        var parent = Config;
        foreach (var key in keys[..^1].Select((key, index) => index == 0 ? $"lgtm:{key}" : key))
        {
            parent = (JsonObject)(parent[key] ??= new JsonObject());
        }

        return (parent, keys.Length == 1 ? $"lgtm:{path}" : keys[^1]);
    }
}
