using Google.Protobuf.WellKnownTypes;

namespace Pulumi.Serialization;

/// <summary>Reads assets and archives from the wire.</summary>
internal static class WireFiles
{
    public static AssetOrArchive Read(Value value)
    {
        return SpecialValue.SignatureOf(value) switch
        {
            Constants.AssetSignature => AssetOf(value.StructValue),
            Constants.ArchiveSignature => ArchiveOf(value.StructValue),
            _ => throw new InvalidOperationException("AssetArchive contained an element that wasn't itself an Asset or Archive."),
        };
    }

    private static Asset AssetOf(Struct asset)
    {
        if (SpecialValue.Text(asset.Fields, Constants.Path) is { } path)
        {
            return new FileAsset(path);
        }

        if (SpecialValue.Text(asset.Fields, Constants.Uri) is { } uri)
        {
            return new RemoteAsset(uri);
        }

        return SpecialValue.Text(asset.Fields, Constants.Text) is { } text
            ? new StringAsset(text)
            : throw new InvalidOperationException("Value was marked as Asset, but did not conform to required shape.");
    }

    private static Archive ArchiveOf(Struct archive)
    {
        if (SpecialValue.Text(archive.Fields, Constants.Path) is { } path)
        {
            return new FileArchive(path);
        }

        if (SpecialValue.Text(archive.Fields, Constants.Uri) is { } uri)
        {
            return new RemoteArchive(uri);
        }

        return archive.Fields.TryGetValue(Constants.Assets, out var assets) && assets.KindCase == Value.KindOneofCase.StructValue
            ? new AssetArchive(assets.StructValue.Fields.ToDictionary(entry => entry.Key, entry => Read(entry.Value)))
            : throw new InvalidOperationException("Value was marked as Archive, but did not conform to required shape.");
    }
}
