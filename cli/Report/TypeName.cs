namespace Lgtm.Cli.Report;

/// <summary>Types as people say them: <c>aws:ec2/vpc:Vpc</c> is <c>aws:ec2:Vpc</c>, and the module <c>index</c> goes without saying.</summary>
internal static class TypeName
{
    public static string Short(string type)
    {
        var parts = type.Split(':');
        if (parts.Length != 3)
        {
            return type;
        }

        var slash = parts[1].LastIndexOf('/');
        var module = slash > 0 && string.Equals(parts[1][(slash + 1)..], parts[2], StringComparison.OrdinalIgnoreCase) ? parts[1][..slash] : parts[1];
        return module == "index" ? $"{parts[0]}:{parts[2]}" : $"{parts[0]}:{module}:{parts[2]}";
    }
}
