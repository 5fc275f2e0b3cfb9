using Pulumirpc;

namespace Pulumi.Engine;

/// <summary>What a program tells the engine apart from its resources.</summary>
internal interface IEngine
{
    Task LogAsync(LogRequest request);

    Task RequirePulumiVersionAsync(string range);
}
