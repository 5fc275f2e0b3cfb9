namespace Cli.Tests.Environments;

/// <summary>A resource of a plan and the URNs of everything that the engine creates before it.</summary>
internal sealed record PlannedResource(string Urn, string Type, string Name, string? Provider, string? TargetNamespace, IReadOnlyList<string> Before)
{
    public override string ToString()
    {
        return $"{Type} '{Name}'";
    }
}
