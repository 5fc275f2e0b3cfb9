using System.Text.RegularExpressions;
using Lgtm.Components.Validation;

namespace Lgtm.Components.Cluster;

/// <summary>Rules for the instance types of a node group.</summary>
internal static partial class InstanceTypeRules
{
    public static void Check(string path, NodeGroupArgs group, Problems problems)
    {
        problems.Unless(
            group.InstanceTypes.Count is >= 1 and <= 20,
            $"{path}.instanceTypes",
            group.InstanceTypes,
            "1 to 20 instance types",
            group.Architecture == Architecture.Arm64 ? "start with 'm7g.xlarge'" : "start with 'm7i.xlarge'");

        for (var index = 0; index < group.InstanceTypes.Count; index++)
        {
            CheckType($"{path}.instanceTypes[{index}]", group.InstanceTypes[index], group.Architecture, problems);
        }
    }

    internal static Architecture? ArchitectureOf(string instanceType)
    {
        var type = InstanceType().Match(instanceType);
        if (!type.Success)
        {
            return null;
        }

        // Graviton families carry a 'g' behind the generation (m7g, c6gn, im4gn); a 'g' in front is a GPU family. The first one had its own name.
        var graviton = type.Groups["options"].Value.StartsWith('g') || type.Groups["family"].Value == "a1";
        return graviton ? Architecture.Arm64 : Architecture.X86;
    }

    private static void CheckType(string path, string instanceType, Architecture wanted, Problems problems)
    {
        var found = ArchitectureOf(instanceType);

        problems
            .Unless(found is not null, path, instanceType, "an EC2 instance type", "write it like 'm7g.xlarge'")
            .Unless(
                found is null || found == wanted,
                path,
                instanceType,
                wanted == Architecture.Arm64 ? "a Graviton type, as the architecture is arm64" : "an Intel or AMD type, as the architecture is x86",
                wanted == Architecture.Arm64
                    ? "choose one like 'm7g.xlarge' or set architecture to x86"
                    : "choose one like 'm7i.xlarge' or set architecture to arm64");
    }

    [GeneratedRegex(
        @"^(?<family>[a-z]+-?[0-9]+(?<options>[a-z]*)[a-z0-9]*(-[a-z0-9]+)*)\.[a-z0-9-]+\z",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant,
        matchTimeoutMilliseconds: 1000)]
    private static partial Regex InstanceType();
}
