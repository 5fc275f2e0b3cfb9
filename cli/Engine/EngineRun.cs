using Pulumirpc;

namespace Lgtm.Cli.Engine;

/// <summary>What the engine tells a program about the run.</summary>
internal sealed record EngineRun(string Project, string Stack, string Organization, IReadOnlyDictionary<string, string> Config, IReadOnlyCollection<string> SecretKeys)
{
    public DeploymentInfo Describe()
    {
        var description = new DeploymentInfo { Project = Project, Stack = Stack, Organization = Organization, DryRun = true };
        description.Config.Add(new Dictionary<string, string>(Config, StringComparer.Ordinal));
        description.ConfigSecretKeys.Add(SecretKeys);
        description.SupportedFeatures.Add(Enum.GetValues<ResourceMonitorFeature>().Where(feature => feature != ResourceMonitorFeature.ByteString));
        return description;
    }
}
