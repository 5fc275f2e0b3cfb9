using Google.Protobuf.WellKnownTypes;

namespace Lgtm.Cli.Cloud;

/// <summary>What a provider is told about a resource: where it is, what it is, what the program wants; and the settings of its explicit provider, if any.</summary>
internal sealed record CloudRequest(string Urn, string Type, string Name, Struct Inputs, Struct? Provider);
