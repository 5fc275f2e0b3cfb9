using System.Text.Json;

namespace Lgtm.Infra.Settings;

/// <summary>Keys as they are written in a stack file: <c>network.flowLogs.retentionDays</c>.</summary>
internal static class Paths
{
    public static string Join(string parent, string key)
    {
        return parent.Length == 0 ? key : $"{parent}.{key}";
    }

    public static string KeyOf(string member)
    {
        return JsonNamingPolicy.CamelCase.ConvertName(member);
    }

    public static bool IsSameOrInside(string path, string parent)
    {
        return path == parent || path.StartsWith(parent + ".");
    }
}
