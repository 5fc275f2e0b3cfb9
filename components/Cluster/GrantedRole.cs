using Pulumi;
using Pulumi.Aws.Iam;

namespace Lgtm.Components.Cluster;

/// <summary>A role with its permissions. Users of the role wait for <see cref="Grants"/>, and lose the role before it loses its permissions.</summary>
internal sealed record GrantedRole(Role Role, IReadOnlyList<Resource> Grants);
