using Google.Protobuf.WellKnownTypes;

namespace Pulumi.Serialization;

/// <summary>Reads resource references from the wire.</summary>
internal static class WireResources
{
    public static Resource Read(Struct reference)
    {
        var urn = SpecialValue.Text(reference.Fields, Constants.Urn)
            ?? throw new InvalidOperationException("Value was marked as a Resource, but did not conform to required shape.");
        var version = SpecialValue.Text(reference.Fields, Constants.PackageVersion) ?? "";
        return ResourceFactory.TryConstruct(TypeOf(urn), version, urn) ?? new DependencyResource(urn);
    }

    /// <summary>The resource's own type: what follows the types of its parents.</summary>
    private static string TypeOf(string urn)
    {
        var parts = urn.Split("::");
        return parts.Length > 2 ? parts[2].Split('$')[^1] : "";
    }
}
