using Google.Protobuf.WellKnownTypes;
using Lgtm.Cli.Engine;
using Lgtm.Cli.Stacks;

namespace Lgtm.Cli.Report;

/// <summary>The complete values of a release: its value files in their order, then its values, as the provider merges them.</summary>
internal static class HelmValues
{
    public static Struct Of(Struct inputs)
    {
        var merged = new Struct();
        foreach (var file in WireValue.ItemsOf(inputs, "valueYamlFiles"))
        {
            Merge(merged, FromAsset(file));
        }

        Merge(merged, WireValue.MapOf(inputs, "values") ?? new());
        return merged;
    }

    private static void Merge(Struct target, Struct source)
    {
        foreach (var (key, value) in source.Fields)
        {
            if (value.KindCase == Value.KindOneofCase.StructValue
                && WireValue.SignatureOf(value) is null
                && target.Fields.TryGetValue(key, out var existing)
                && existing.KindCase == Value.KindOneofCase.StructValue
                && WireValue.SignatureOf(existing) is null)
            {
                var inner = existing.StructValue.Clone();
                Merge(inner, value.StructValue);
                target.Fields[key] = Value.ForStruct(inner);
            }
            else
            {
                target.Fields[key] = value;
            }
        }
    }

    private static Struct FromAsset(Value asset)
    {
        var content = asset.KindCase == Value.KindOneofCase.StructValue ? asset.StructValue : null;
        var document = (WireValue.TextOf(content, "text"), WireValue.TextOf(content, "path")) switch
        {
            ({ } text, _) => YamlDocument.Read(new StringReader(text)),
            (_, { } path) => YamlDocument.Read(path),
            _ => null,
        };
        return document is Dictionary<string, object?> ? ToValue(document).StructValue : new();
    }

    private static Value ToValue(object? node)
    {
        return node switch
        {
            Dictionary<string, object?> map => WireValue.Map([.. map.Select(entry => (entry.Key, ToValue(entry.Value)))]),
            List<object?> list => Value.ForList([.. list.Select(ToValue)]),
            string text => Value.ForString(text),
            bool truth => Value.ForBool(truth),
            long whole => Value.ForNumber(whole),
            double real => Value.ForNumber(real),
            _ => Value.ForNull(),
        };
    }
}
