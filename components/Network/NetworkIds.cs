using System.Collections.Immutable;
using Pulumi;

namespace Lgtm.Components.Network;

/// <summary>What others need to know of a VPC, new or existing.</summary>
internal sealed record NetworkIds(
    Output<string> VpcId,
    Output<ImmutableArray<string>> PublicSubnetIds,
    Output<ImmutableArray<string>> PrivateSubnetIds,
    Output<ImmutableArray<string>> NodeSubnetIds);
