using Lgtm.Sdk.Generator;
using Lgtm.Sdk.Generator.Emission;
using Lgtm.Sdk.Generator.Schema;

foreach (var provider in SdkFolder.Providers)
{
    var schema = SchemaReader.Read(SdkFolder.Schema(provider));
    var folder = SdkFolder.Generated(schema.Namespace);
    if (Directory.Exists(folder))
    {
        Directory.Delete(folder, recursive: true);
    }

    var files = ProviderBindings.Of(schema);
    foreach (var (path, text) in files)
    {
        var file = Path.Combine(folder, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text);
    }

    Console.WriteLine($"{schema.Namespace} {schema.Version}: {files.Count} files, {files.Values.Sum(f => f.Count(c => c == '\n'))} lines");
}
