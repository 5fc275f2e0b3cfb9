using Google.Protobuf.WellKnownTypes;
using Lgtm.Cli.Cloud.Aws;
using Lgtm.Cli.Engine;

namespace Lgtm.Cli.Cloud;

/// <summary>What AWS, Kubernetes and Random would answer. With <paramref name="unknown"/> it knows only what the program says, as on a first preview.</summary>
internal sealed class SimulatedCloud(AwsAccount account, KnownSecrets secrets, bool unknown)
{
    private readonly SortedSet<string> _unknownTypes = new(StringComparer.Ordinal);

    /// <summary>Types whose computed outputs this cloud does not know.</summary>
    public IReadOnlyCollection<string> UnknownTypes => _unknownTypes;

    public static string Teach(string token)
    {
        return $"teach the simulated cloud to answer '{token}'";
    }

    /// <summary>The properties without any unknown in them: an engine hands out no half-known property.</summary>
    public static Struct KnownOf(Struct properties)
    {
        var known = new Struct();
        foreach (var (key, value) in properties.Fields)
        {
            if (!WireValue.ContainsUnknown(value))
            {
                known.Fields[key] = value;
            }
        }

        return known;
    }

    public Answer Create(CloudRequest request, string importId)
    {
        var answer = new Answer(request);
        if (!unknown)
        {
            Complete(answer);
            answer.Id = importId.Length > 0 ? importId : answer.Id;
        }

        return answer;
    }

    public Answer Read(CloudRequest request, string id)
    {
        var answer = new Answer(request) { Id = id };
        if (!unknown && request.Type != "pulumi:pulumi:StackReference")
        {
            Complete(answer);
            answer.Id = id;
        }

        return answer;
    }

    public Struct Invoke(string token, Struct args, Struct? provider, Registry registry)
    {
        return token switch
        {
            "pulumi:pulumi:getResource" => ResourceByUrn(args, registry),
            _ when token.StartsWith("aws:", StringComparison.Ordinal) => AwsInvokes.Answer(token, args, account.For(args, provider), secrets),
            _ => throw new RefusedException(Teach(token)),
        };
    }

    private static Struct ResourceByUrn(Struct args, Registry registry)
    {
        var urn = WireValue.TextOf(args, "urn") ?? "";
        return registry.TryGet(urn, out var resource)
            ? WireValue.Map(("urn", WireValue.Of(urn)), ("id", WireValue.Of(resource.Id)), ("state", Value.ForStruct(resource.Outputs))).StructValue
            : throw new RefusedException($"'{urn}' is not registered; refer to resources of this program only");
    }

    private void Complete(Answer answer)
    {
        var request = answer.Request;
        answer.Id = answer.Draw.Uuid("id");
        var known = request.Type.Split(':', 2)[0] switch
        {
            "aws" => AwsResources.Complete(answer, account.For(request.Inputs, request.Provider)),
            "kubernetes" => KubernetesResources.Complete(answer, account.For(null, request.Provider).Region),
            "random" => RandomResources.Complete(answer, secrets),
            "pulumi" => true,
            _ => false,
        };

        if (!known)
        {
            _unknownTypes.Add(request.Type);
        }
    }
}
