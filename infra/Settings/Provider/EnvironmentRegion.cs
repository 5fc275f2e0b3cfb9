namespace Lgtm.Infra.Settings;

/// <summary>The region that the AWS provider takes from its environment when its configuration names none.</summary>
internal sealed record EnvironmentRegion(string Name, string Variable)
{
    // The order in which the provider looks for it.
    private static readonly string[] Variables = ["AWS_REGION", "AWS_DEFAULT_REGION"];

    public static EnvironmentRegion? Find(Func<string, string?> environment)
    {
        return Variables
            .Select(variable => new EnvironmentRegion(environment(variable)?.Trim() ?? string.Empty, variable))
            .FirstOrDefault(region => region.Name.Length > 0);
    }
}
