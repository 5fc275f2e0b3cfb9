using System.Globalization;
using Lgtm.Cli.Engine;

namespace Lgtm.Cli.Report;

/// <summary>
/// The resources as a tree. Plain resources of one type share a line; components of one type and shape are drawn once, with all their names.
/// </summary>
internal sealed class ResourceTree(Plan plan, Ink ink, bool everything)
{
    private readonly Dictionary<string, string> _shapes = new(StringComparer.Ordinal);

    public IEnumerable<string> Lines()
    {
        return Children(plan.Root, "", nameless: false).Prepend(ink.Strong(plan.Root.Name));
    }

    private IEnumerable<string> Children(RecordedResource parent, string indent, bool nameless)
    {
        var children = plan.ChildrenOf(parent).ToList();
        var groups = children.Where(child => !IsBranch(child))
            .GroupBy(child => everything ? child.Urn : child.Type, StringComparer.Ordinal)
            .Concat(children.Where(IsBranch).GroupBy(child => everything ? child.Urn : ShapeOf(child), StringComparer.Ordinal))
            .Select(group => group.ToList())
            .ToList();
        var column = groups.Select(group => Label(group).Length).DefaultIfEmpty().Max();

        for (var i = 0; i < groups.Count; i++)
        {
            var last = i == groups.Count - 1;
            yield return Line(groups[i], parent, indent + (last ? "└─ " : "├─ "), column, nameless);
            foreach (var line in Children(groups[i][0], indent + (last ? "   " : "│  "), nameless || groups[i].Count > 1))
            {
                yield return line;
            }
        }
    }

    private string Line(List<RecordedResource> group, RecordedResource parent, string lead, int column, bool nameless)
    {
        var inside = plan.DescendantsOf(group[0]).Count();
        var count = inside == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $"  ({inside}{(group.Count > 1 ? " each" : "")})");
        var label = Label(group);
        if (nameless)
        {
            return ink.Faint(lead) + Page.Clip(label + count, Page.Width - lead.Length);
        }

        var room = Page.Width - lead.Length - column - 2 - count.Length;
        return ink.Faint(lead) + label.PadRight(column + 2) + ink.Strong(Page.Names([.. group.Select(member => NameOf(member, parent))], room)) + ink.Faint(count);
    }

    private static string Label(List<RecordedResource> group)
    {
        var type = TypeName.Short(group[0].Type);
        return group.Count == 1 ? type : string.Create(CultureInfo.InvariantCulture, $"{type} × {group.Count}");
    }

    // Children repeat their component's name, since names are unique in a stack; the tree says it already.
    private string NameOf(RecordedResource resource, RecordedResource parent)
    {
        var repeated = parent.Name + "-";
        var name = !everything && resource.Name.StartsWith(repeated, StringComparison.Ordinal) ? resource.Name[repeated.Length..] : resource.Name;
        return resource.ReadId is null ? name : $"{name} (read)";
    }

    private bool IsBranch(RecordedResource resource)
    {
        return !resource.Custom || plan.ChildrenOf(resource).Any();
    }

    // Two components have one shape when they have the same type and their children have, whatever their names.
    private string ShapeOf(RecordedResource resource)
    {
        if (!_shapes.TryGetValue(resource.Urn, out var shape))
        {
            shape = $"{resource.Type}({string.Join(',', plan.ChildrenOf(resource).Select(ShapeOf).Order(StringComparer.Ordinal))})";
            _shapes[resource.Urn] = shape;
        }

        return shape;
    }
}
