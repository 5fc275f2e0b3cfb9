using System.Globalization;
using Google.Protobuf.WellKnownTypes;
using Lgtm.Cli.Engine;

namespace Lgtm.Cli.Report;

/// <summary>The node groups of a plan: what the account needs a quota for. Empty when there are none.</summary>
internal static class NodeTable
{
    private const string Type = "aws:eks/nodeGroup:NodeGroup";
    private const int TypesColumn = 1;

    private static readonly string[] Heading = ["node group", "instance types", "min", "max", "desired", "paid as"];

    public static IEnumerable<string> Lines(Plan plan, Ink ink)
    {
        var groups = plan.Resources.Where(resource => resource is { Type: Type, ReadId: null }).ToList();
        if (groups.Count == 0)
        {
            return [];
        }

        var rows = groups.Select(Cells).ToList();
        var others = Heading.Select((title, column) => column == TypesColumn ? 0 : rows.Max(row => Math.Max(row[column].Length, title.Length))).Sum();
        var room = Page.Width - others - (2 * Heading.Length);
        foreach (var (row, group) in rows.Zip(groups))
        {
            row[TypesColumn] = InstanceTypes(group.Inputs, Math.Max(room, Heading[TypesColumn].Length));
        }

        return Table.Lines(Heading, rows, ink);
    }

    private static string[] Cells(RecordedResource group)
    {
        var size = WireValue.MapOf(group.Inputs, "scalingConfig");
        return [group.Name, "", Text(size, "minSize"), Text(size, "maxSize"), Text(size, "desiredSize"), PaidAs(Text(group.Inputs, "capacityType"))];
    }

    private static string InstanceTypes(Struct inputs, int width)
    {
        return inputs.Fields.TryGetValue("instanceTypes", out var types) && !WireValue.IsUnknown(types) && !WireValue.IsSecret(types)
            ? Page.Names([.. WireValue.ItemsOf(inputs, "instanceTypes").Select(Text)], width)
            : Text(inputs, "instanceTypes");
    }

    private static string PaidAs(string capacityType)
    {
        return capacityType switch
        {
            "" or "ON_DEMAND" => "onDemand",
            "SPOT" => "spot",
            _ => capacityType,
        };
    }

    private static string Text(Struct? properties, string key)
    {
        return properties is not null && properties.Fields.TryGetValue(key, out var value) ? Text(value) : "";
    }

    private static string Text(Value value)
    {
        return WireValue.IsUnknown(value) ? "[unknown]"
            : WireValue.IsSecret(value) ? WireJson.Mask
            : WireValue.Unwrap(value) is { KindCase: Value.KindOneofCase.NumberValue } number ? number.NumberValue.ToString(CultureInfo.InvariantCulture)
            : WireValue.Unwrap(value).StringValue;
    }
}
