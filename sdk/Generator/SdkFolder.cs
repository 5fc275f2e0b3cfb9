namespace Lgtm.Sdk.Generator;

/// <summary>The <c>sdk</c> folder of the checkout this program was built in.</summary>
internal static class SdkFolder
{
    public static readonly string[] Providers = ["aws", "kubernetes", "random"];

    public static string Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var sdk = Path.Combine(folder.FullName, "sdk");
            if (Directory.Exists(Path.Combine(sdk, "Schemas")))
            {
                return sdk;
            }
        }

        throw new DirectoryNotFoundException($"sdk/Schemas: not found above '{AppContext.BaseDirectory}'; build the generator inside the repository");
    }

    public static string Schema(string provider) => Path.Combine(Find(), "Schemas", provider + ".json");

    public static string Generated(string @namespace) => Path.Combine(Find(), @namespace, "Generated");
}
