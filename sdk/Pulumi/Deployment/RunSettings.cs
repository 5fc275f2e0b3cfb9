using System.Globalization;

namespace Pulumi;

/// <summary>What the language host says about a run.</summary>
internal sealed record RunSettings
{
    private const string NoEngine =
        "Program run without the Pulumi engine available; re-run using the `pulumi` CLI, or see what it would create with `make preview`";

    public required string Project { get; init; }

    public required string Stack { get; init; }

    public string Organization { get; init; } = "organization";

    public string? RootDirectory { get; init; }

    public required bool IsDryRun { get; init; }

    public bool SendsResourceReferences { get; init; } = true;

    public string MonitorAddress { get; init; } = "";

    public string EngineAddress { get; init; } = "";

    public static RunSettings FromEnvironment(Func<string, string?> variable)
    {
        // Both are as much the host's word that it started the program as the addresses are.
        if (!int.TryParse(variable("PULUMI_PARALLEL"), NumberStyles.Integer, CultureInfo.InvariantCulture, out _)
            || !bool.TryParse(variable("PULUMI_QUERY_MODE"), out _)
            || !bool.TryParse(variable("PULUMI_DRY_RUN"), out var dryRun))
        {
            throw new InvalidOperationException(NoEngine);
        }

        return new RunSettings
        {
            MonitorAddress = Required("PULUMI_MONITOR"),
            EngineAddress = Required("PULUMI_ENGINE"),
            Project = Required("PULUMI_PROJECT"),
            Stack = Required("PULUMI_STACK"),
            Organization = Optional("PULUMI_ORGANIZATION") ?? "organization",
            RootDirectory = Optional("PULUMI_ROOT_DIRECTORY"),
            IsDryRun = dryRun,
            SendsResourceReferences = Optional("PULUMI_DISABLE_RESOURCE_REFERENCES") is not ("1" or "true" or "True" or "TRUE"),
        };

        string? Optional(string name) => variable(name) is { Length: > 0 } value ? value : null;

        string Required(string name) => Optional(name) ?? throw new InvalidOperationException(NoEngine);
    }
}
