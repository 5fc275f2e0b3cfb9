namespace Lgtm.Sdk.Generator.Schema;

/// <summary>The type of a property: <c>string</c>, <c>[integer]</c>, <c>{string}</c>, <c>#ec2/RouteTableRoute</c>, <c>string|@s3/CannedAcl</c>.</summary>
internal abstract record SchemaType
{
    internal sealed record Primitive(string Name) : SchemaType;

    internal sealed record ListOf(SchemaType Item) : SchemaType;

    internal sealed record MapOf(SchemaType Value) : SchemaType;

    internal sealed record ObjectReference(string Key) : SchemaType;

    internal sealed record EnumReference(string Key) : SchemaType;

    internal sealed record UnionOf(IReadOnlyList<SchemaType> Cases) : SchemaType;

    public bool IsCollection => this is ListOf or MapOf;

    public bool IsString => this is Primitive { Name: "string" };

    /// <summary>Whether an object type appears anywhere in it.</summary>
    public bool MentionsObjects => this switch
    {
        ObjectReference => true,
        ListOf list => list.Item.MentionsObjects,
        MapOf map => map.Value.MentionsObjects,
        UnionOf union => union.Cases.Any(c => c.MentionsObjects),
        _ => false,
    };
}
