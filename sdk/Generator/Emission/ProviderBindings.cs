using Lgtm.Sdk.Generator.Schema;

namespace Lgtm.Sdk.Generator.Emission;

/// <summary>All C# of one provider: relative path to text, the same on every run.</summary>
internal sealed class ProviderBindings
{
    private readonly ProviderSchema _schema;
    private readonly Names _names;
    private readonly CSharpTypes _types;
    private readonly FileLayout _layout;
    private readonly SortedDictionary<string, GeneratedFile> _files = new(StringComparer.Ordinal);

    private ProviderBindings(ProviderSchema schema)
    {
        _schema = schema;
        _names = new(schema);
        _types = new(schema, _names);
        _layout = new(schema);
    }

    public static IReadOnlyDictionary<string, string> Of(ProviderSchema schema)
    {
        var bindings = new ProviderBindings(schema);
        bindings.AddAll();
        return bindings._files.ToDictionary(f => f.Key, f => f.Value.Text(), StringComparer.Ordinal);
    }

    private void AddAll()
    {
        Add("Utilities.g.cs", _schema.Namespace, new UtilitiesClass(_schema).Write);
        foreach (var resource in _schema.Resources)
        {
            AddResource(resource);
        }

        foreach (var function in _schema.Functions)
        {
            Add(_layout.FileOf(function.Token), _names.Namespace(function.Token.Module), code => new FunctionClass(function).Write(code, _types));
        }

        foreach (var type in _schema.Types)
        {
            AddObjectType(type);
        }

        foreach (var schema in _schema.Enums)
        {
            Add(_layout.FileOf(schema.Key), _names.Namespace(schema.Key.Module), new EnumStruct(schema).Write);
        }
    }

    private void AddResource(ResourceSchema resource)
    {
        var file = _layout.FileOf(resource.Token);
        var @namespace = _names.Namespace(resource.Token.Module);
        var isOpen = _schema.IsKubernetes && !resource.IsProvider;
        var args = new ArgsClass($"{resource.Token.Name}Args", "ResourceArgs", resource.Inputs, IsSealed: !isOpen, NonStringsAsJson: resource.IsProvider);
        Add(file, @namespace, code => new ResourceClass(_schema, resource, _names).Write(code, _types));
        Add(file, _names.ArgsNamespace(resource), code => args.Write(code, _types));
        if (!_schema.IsKubernetes && !resource.IsProvider)
        {
            Add(file, @namespace, code => StateClass.For(resource).Write(code, _types));
        }
    }

    private void AddObjectType(ObjectTypeSchema type)
    {
        var file = _layout.FileOf(type.Key);
        var isSealed = !_schema.IsKubernetes;
        if (type.Input is { } input)
        {
            var @namespace = _names.Namespace(type.Key.Module, "Inputs");
            if (type.BelongsToFunction)
            {
                Add(file, @namespace, code => new ArgsClass($"{type.Key.Name}Args", "InvokeArgs", input, IsPlain: true).Write(code, _types));
                Add(file, @namespace, code => new ArgsClass($"{type.Key.Name}InputArgs", "ResourceArgs", input).Write(code, _types));
            }
            else
            {
                Add(file, @namespace, code => new ArgsClass($"{type.Key.Name}Args", "ResourceArgs", input, isSealed).Write(code, _types));
            }
        }

        if (type.Output is { } output)
        {
            var name = type.BelongsToFunction ? $"{type.Key.Name}Result" : type.Key.Name;
            Add(file, _names.Namespace(type.Key.Module, "Outputs"), code => new ResultClass(name, output).Write(code, _types));
        }
    }

    private void Add(string file, string @namespace, Action<CodeWriter> writeType)
    {
        if (!_files.TryGetValue(file, out var generated))
        {
            _files[file] = generated = new();
        }

        generated.Add(@namespace, writeType);
    }
}
