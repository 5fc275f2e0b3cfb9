using Lgtm.Components.Resources;
using Pulumi;
using Pulumi.Aws;
using Pulumi.Aws.Iam;

namespace Lgtm.Components.Cluster;

/// <summary>The IAM identity that runs the deployment.</summary>
internal static class Deployer
{
    // Whether the deployer is one of the declared administrators decides which resources there are, so it has to be known before they are declared: the one
    // answer of the cloud that is waited for. On the thread pool, because a test runner's synchronization context would want this thread to go on.
    public static string PrincipalArn(ChildScope scope)
    {
        return Task.Run(() => PrincipalArnAsync(scope)).GetAwaiter().GetResult();
    }

    private static async Task<string> PrincipalArnAsync(ChildScope scope)
    {
        var caller = await GetCallerIdentity.InvokeAsync(options: scope.Invoke());

        // An access entry wants the role, not the session that a CI job or a person has on it.
        var session = await GetSessionContext.InvokeAsync(new GetSessionContextArgs { Arn = caller.Arn }, scope.Invoke());

        return string.IsNullOrEmpty(session.IssuerArn)
            ? throw new RunException("cannot tell which IAM role deploys, as the AWS provider's configuration is not known yet; set deployerRoleArn")
            : session.IssuerArn;
    }
}
