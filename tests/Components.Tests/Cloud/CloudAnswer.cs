using System.Collections.Immutable;

namespace Components.Tests.Cloud;

/// <summary>The id of a new resource and what the cloud computes beside its inputs.</summary>
internal sealed record CloudAnswer(string? Id, IReadOnlyDictionary<string, object> Computed)
{
    public static CloudAnswer Nothing { get; } = new(null, ImmutableDictionary<string, object>.Empty);

    public static CloudAnswer For(CloudRequest request)
    {
        var package = request.Type.Split(':')[0];
        return package switch
        {
            "aws" => AwsAnswer.For(request),
            "kubernetes" => KubernetesAnswer.For(request),
            "random" => RandomAnswer.For(request),
            _ => new(request.Name, ImmutableDictionary<string, object>.Empty),
        };
    }
}
