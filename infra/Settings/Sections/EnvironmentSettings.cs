using Lgtm.Components.Resources;

namespace Lgtm.Infra.Settings;

/// <summary>The <c>environment</c> section of a stack file.</summary>
internal sealed record EnvironmentSettings : ISection
{
    [Setting(
        "name of the environment; every log, metric and trace carries it as deployment.environment.name",
        "2 to 20 lower-case letters, digits and hyphens, starting with a letter",
        Change = "never in a running environment: stored telemetry keeps the old name",
        Pattern = Shapes.LowerCaseNamePattern)]
    public required string Name { get; init; }

    [Setting(
        "whether destroying the stack may delete stored telemetry and encryption keys",
        "true or false",
        About = "If not, buckets and keys are protected, and stay even when they leave the program",
        Change = "to false as soon as the data matters; then run `pulumi up` once before anything else")]
    public required bool Disposable { get; init; }

    public Lifetime Lifetime => Disposable ? Lifetime.Disposable : Lifetime.Protected;

    public IEnumerable<Rule> Rules()
    {
        return [Rule.Of("name", () => Name, name => name.Length is >= 2 and <= 20 && Shapes.LowerCaseName().IsMatch(name), "choose a short name, such as dev")];
    }
}
