using Google.Protobuf.WellKnownTypes;
using Pulumirpc;

namespace Lgtm.Cli.Engine;

/// <summary>A resource as the engine keeps it: what the program asked for and what it was answered.</summary>
internal sealed class RecordedResource
{
    public required string Urn { get; init; }

    public required string Type { get; init; }

    public required string Name { get; init; }

    /// <summary>URN of the parent; null for the stack itself.</summary>
    public required string? Parent { get; init; }

    public required bool Custom { get; init; }

    public required Struct Inputs { get; init; }

    /// <summary>The registration; null for a resource that is only read.</summary>
    public RegisterResourceRequest? Request { get; init; }

    /// <summary>Id of an existing resource that the program reads instead of creating one.</summary>
    public string? ReadId { get; init; }

    public string Provider { get; init; } = "";

    public string Version { get; init; } = "";

    public IReadOnlyList<string> Dependencies { get; init; } = [];

    /// <summary>Own or inherited from the parent, as the engine decides it.</summary>
    public bool? Protect { get; init; }

    public bool? RetainOnDelete { get; init; }

    public string? DeletedWith { get; init; }

    /// <summary>Id the cloud gave; empty when unknown and for components.</summary>
    public string Id { get; set; } = "";

    public Struct Outputs { get; set; } = new();

    public bool OutputsRegistered { get; set; }

    public bool IsStack => Type == Engine.Urn.StackType;

    public bool IsProvider => Type.StartsWith("pulumi:providers:", StringComparison.Ordinal);
}
