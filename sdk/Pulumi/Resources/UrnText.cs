namespace Pulumi;

/// <summary>The parts of a URN: urn:pulumi:stack::project::parent's types$type::name.</summary>
internal static class UrnText
{
    private const string Separator = "::";

    public static string Name(string urn) => urn.Split(Separator, 4)[3];

    public static string Type(string urn)
    {
        var qualified = urn.Split(Separator, 4)[2];
        return qualified[(qualified.LastIndexOf('$') + 1)..];
    }

    public static string Below(string parentUrn, string type, string name) =>
        $"{parentUrn[..parentUrn.LastIndexOf(Separator, StringComparison.Ordinal)]}${type}{Separator}{name}";

    public static Output<string> Compose(
        Input<string> name, Input<string> type, Resource? parent, Input<string>? parentUrn, Input<string>? project, Input<string>? stack)
    {
        if (parent is not null && parentUrn is not null)
        {
            throw new ArgumentException("Only one of 'parent' and 'parentUrn' can be non-null.");
        }

        var above = parent?.Urn ?? parentUrn?.ToOutput();
        if (above is not null)
        {
            return Pulumi.Output.Tuple(above, type.ToOutput(), name.ToOutput()).Apply(parts => Below(parts.Item1, parts.Item2, parts.Item3));
        }

        var current = Pulumi.Deployment.Current;
        return Pulumi.Output.Tuple(stack ?? current.StackName, project ?? current.ProjectName, type, name)
            .Apply(parts => $"urn:pulumi:{parts.Item1}{Separator}{parts.Item2}{Separator}{parts.Item3}{Separator}{parts.Item4}");
    }
}
