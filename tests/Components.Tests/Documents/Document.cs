using System.Globalization;
using YamlDotNet.Serialization;

namespace Components.Tests.Documents;

/// <summary>Nested maps, lists and plain values, to look into.</summary>
internal sealed class Document(object root)
{
    public static async Task<Document> Of(object values)
    {
        return new Document(await Known.Of(values));
    }

    public static Document Parse(string yaml)
    {
        return new Document(new DeserializerBuilder().Build().Deserialize<object>(yaml));
    }

    /// <summary>What stands at a path of names and indices, or nothing.</summary>
    public object? At(params object[] path)
    {
        object? here = root;
        foreach (var step in path)
        {
            here = (here, step) switch
            {
                (Dictionary<object, object> map, string key) => map.GetValueOrDefault(key),
                (List<object> list, int index) when index < list.Count => list[index],
                _ => null,
            };
        }

        return here;
    }

    public string? Text(params object[] path)
    {
        return Convert.ToString(At(path), CultureInfo.InvariantCulture) is { Length: > 0 } text ? text : null;
    }

    public int Number(params object[] path)
    {
        return Convert.ToInt32(At(path), CultureInfo.InvariantCulture);
    }

    public bool? Flag(params object[] path)
    {
        return At(path) switch
        {
            null => null,
            bool flag => flag,
            var text => string.Equals((string)text, "true", StringComparison.Ordinal),
        };
    }

    public Document Below(params object[] path)
    {
        return new Document(At(path) ?? throw new InvalidOperationException($"nothing at {string.Join('.', path)}"));
    }

    public IReadOnlyList<string> Keys(params object[] path)
    {
        return At(path) is Dictionary<object, object> map ? [.. map.Keys.Cast<string>()] : [];
    }

    public IReadOnlyList<Document> Items(params object[] path)
    {
        return At(path) is List<object> list ? [.. list.Select(item => new Document(item))] : [];
    }

    public IReadOnlyList<string> Texts(params object[] path)
    {
        return [.. Items(path).Select(item => item.Text()!)];
    }

    /// <summary>This document with another value at a path, or with none there.</summary>
    public Document With(object? value, params object[] path)
    {
        return new Document(Changed(root, path, value));
    }

    /// <summary>Every level of the document, with its path.</summary>
    public IEnumerable<(string Path, Document Level)> Levels(string path = "")
    {
        var children = root switch
        {
            Dictionary<object, object> map => map.Select(entry => (Key: (string)entry.Key, entry.Value)),
            List<object> list => list.Select((item, index) => (Key: index.ToString(CultureInfo.InvariantCulture), Value: item)),
            _ => [],
        };
        return children.SelectMany(child => new Document(child.Value).Levels($"{path}/{child.Key}")).Prepend((path, this));
    }

    public string Yaml()
    {
        return new SerializerBuilder().WithEventEmitter(next => new LiteralText(next)).WithQuotingNecessaryStrings().Build().Serialize(root).ReplaceLineEndings("\n");
    }

    private static object Changed(object here, ReadOnlySpan<object> path, object? value)
    {
        if (here is Dictionary<object, object> map && path[0] is string key)
        {
            var copy = new Dictionary<object, object>(map);
            copy.Remove(key);
            if (path.Length > 1)
            {
                copy[key] = Changed(map.GetValueOrDefault(key) ?? new Dictionary<object, object>(), path[1..], value);
            }
            else if (value is not null)
            {
                copy[key] = value;
            }

            return copy;
        }

        var items = new List<object>((List<object>)here);
        var index = (int)path[0];
        var item = path.Length > 1 ? Changed(items[index], path[1..], value) : value;
        items.RemoveAt(index);
        if (item is not null)
        {
            items.Insert(index, item);
        }

        return items;
    }
}
