using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;

namespace Components.Tests.Cloud;

/// <summary>A resource as it reaches the cloud, and the account it reaches.</summary>
internal sealed record CloudRequest(
    string Type, string Name, ImmutableDictionary<string, object> Inputs, string Partition, string Region, string Account)
{
    /// <summary>An input that is a text and known, or else what the cloud makes up.</summary>
    public string Text(string input, string otherwise)
    {
        return Inputs.TryGetValue(input, out var value) && value is string text ? text : otherwise;
    }

    public ImmutableDictionary<string, object> Map(string input)
    {
        return Inputs.TryGetValue(input, out var value) && value is ImmutableDictionary<string, object> map ? map : ImmutableDictionary<string, object>.Empty;
    }

    /// <summary>The same digits for the same resource in every run.</summary>
    public string Hex(int length)
    {
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{Type}|{Name}")))[..length];
    }

    /// <summary>The name given, or one as Pulumi would make up.</summary>
    public string AutoName(string input = "name")
    {
        return Text(input, $"{Text($"{input}Prefix", $"{Name}-")}{Hex(7)}");
    }

    public string Arn(string service, string resource)
    {
        return $"arn:{Partition}:{service}:{Region}:{Account}:{resource}";
    }

    public string GlobalArn(string service, string resource)
    {
        return $"arn:{Partition}:{service}::{Account}:{resource}";
    }
}
