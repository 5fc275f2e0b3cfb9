using System.Collections.Immutable;
using Pulumi.Serialization;

namespace Pulumi;

/// <summary>An archive put together from assets and further archives.</summary>
public sealed class AssetArchive(IDictionary<string, AssetOrArchive> assets)
    : Archive(Constants.Assets, assets.ToImmutableDictionary());
