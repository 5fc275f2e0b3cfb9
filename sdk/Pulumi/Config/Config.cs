using System.Globalization;
using System.Text.Json;

namespace Pulumi;

/// <summary>The settings of a stack, of one namespace.</summary>
public sealed class Config
{
    private readonly string _namespace;
    private readonly ConfigValues _values;

    public Config(string? name = null)
    {
        var deployment = Deployment.Current;
        _namespace = WithoutSuffix(name ?? deployment.ProjectName);
        _values = deployment.Configuration;
    }

    public string? Get(string key) => _values.Find(FullKey(key));

    public Output<string>? GetSecret(string key) => Get(key) is { } value ? Output.CreateSecret(value) : null;

    public bool? GetBoolean(string key) => Parsed<bool>(key, ConfigParsing.Boolean);

    public Output<bool>? GetSecretBoolean(string key) => Secret(Parsed<bool>(key, ConfigParsing.Boolean, secret: true));

    public int? GetInt32(string key) => Parsed<int>(key, ConfigParsing.Int32);

    public Output<int>? GetSecretInt32(string key) => Secret(Parsed<int>(key, ConfigParsing.Int32, secret: true));

    public double? GetDouble(string key) => Parsed<double>(key, ConfigParsing.Double);

    public Output<double>? GetSecretDouble(string key) => Secret(Parsed<double>(key, ConfigParsing.Double, secret: true));

    public T GetObject<T>(string key) => GetObject<T>(key, new JsonSerializerOptions());

    public T GetObject<T>(string key, JsonSerializerOptions options) => Get(key) is { } value ? Json<T>(key, value, options) : default!;

    public Output<T>? GetSecretObject<T>(string key) => GetSecretObject<T>(key, new JsonSerializerOptions());

    public Output<T>? GetSecretObject<T>(string key, JsonSerializerOptions options) =>
        Get(key) is { } value ? Output.CreateSecret(Json<T>(key, value, options, secret: true)) : null;

    public string Require(string key) => Get(key) ?? throw Missing(key);

    public Output<string> RequireSecret(string key) => GetSecret(key) ?? throw Missing(key);

    public bool RequireBoolean(string key) => GetBoolean(key) ?? throw Missing(key);

    public Output<bool> RequireSecretBoolean(string key) => GetSecretBoolean(key) ?? throw Missing(key);

    public int RequireInt32(string key) => GetInt32(key) ?? throw Missing(key);

    public Output<int> RequireSecretInt32(string key) => GetSecretInt32(key) ?? throw Missing(key);

    public double RequireDouble(string key) => GetDouble(key) ?? throw Missing(key);

    public Output<double> RequireSecretDouble(string key) => GetSecretDouble(key) ?? throw Missing(key);

    public T RequireObject<T>(string key) => RequireObject<T>(key, new JsonSerializerOptions());

    public T RequireObject<T>(string key, JsonSerializerOptions options) => Json<T>(key, Require(key), options);

    public Output<T> RequireSecretObject<T>(string key) => RequireSecretObject<T>(key, new JsonSerializerOptions());

    public Output<T> RequireSecretObject<T>(string key, JsonSerializerOptions options) => GetSecretObject<T>(key, options) ?? throw Missing(key);

    private static string WithoutSuffix(string name)
    {
        const string Suffix = ":config";
        return name.EndsWith(Suffix, StringComparison.Ordinal) ? name[..^Suffix.Length] : name;
    }

    private static Output<T>? Secret<T>(T? value)
        where T : struct
        => value is { } present ? Output.CreateSecret(present) : null;

    private string FullKey(string key) => $"{_namespace}:{key}";

    private T? Parsed<T>(string key, Func<string, T?> parse, bool secret = false)
        where T : struct
    {
        if (Get(key) is not { } value)
        {
            return null;
        }

        return parse(value) ?? throw Invalid(key, value, typeof(T).Name, secret, cause: null);
    }

    private T Json<T>(string key, string value, JsonSerializerOptions options, bool secret = false)
    {
        try
        {
            return JsonSerializer.Deserialize<T>(value, options)!;
        }
        catch (JsonException exception)
        {
            throw Invalid(key, value, typeof(T).FullName!, secret, exception);
        }
    }

    private RunException Missing(string key)
    {
        var full = FullKey(key);
        return new RunException(
            $"Missing Required configuration variable '{full}'\n\tplease set a value using the command `pulumi config set {full} <value>`");
    }

    private RunException Invalid(string key, string value, string expected, bool secret, Exception? cause)
    {
        var full = FullKey(key);
        var hidden = secret || _values.IsSecret(full);
        // The cause quotes the value, too.
        return new RunException($"Configuration '{full}' value '{(hidden ? "[secret]" : value)}' is not a valid {expected}", hidden ? null : cause);
    }
}
