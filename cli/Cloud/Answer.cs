using Google.Protobuf.WellKnownTypes;
using Lgtm.Cli.Engine;

namespace Lgtm.Cli.Cloud;

/// <summary>A provider's answer in the making: it starts as the known inputs and gains the computed outputs.</summary>
internal sealed class Answer(CloudRequest request)
{
    public CloudRequest Request => request;

    public string Id { get; set; } = "";

    public Struct Outputs { get; } = SimulatedCloud.KnownOf(request.Inputs);

    /// <summary>Deterministic stand-ins for what the cloud would invent, drawn from the resource's URN.</summary>
    public Placeholder Draw { get; } = new(request.Urn);

    public string? Text(string key)
    {
        return WireValue.TextOf(Outputs, key);
    }

    public Answer Set(string key, Value value)
    {
        if (!Outputs.Fields.ContainsKey(key))
        {
            Outputs.Fields[key] = value;
        }

        return this;
    }

    public Answer Set(string key, string value)
    {
        return Set(key, WireValue.Of(value));
    }

    public Answer Set(string key, double value)
    {
        return Set(key, Value.ForNumber(value));
    }

    public Answer Set(string key, bool value)
    {
        return Set(key, Value.ForBool(value));
    }

    /// <summary>The given name, or the one the provider would make of the logical name.</summary>
    public string Named(string key, int suffixLength = 7)
    {
        var name = Text(key) ?? $"{Text(key + "Prefix") ?? request.Name + "-"}{Draw.Hex(suffixLength, key)}";
        Set(key, name);
        return name;
    }
}
