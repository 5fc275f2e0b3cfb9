using System.Collections.Immutable;
using Pulumi;
using Pulumi.Testing;

namespace Sdk.Tests.Deployments.Mocks;

internal static class MockedRun
{
    public static Task<ImmutableArray<Resource>> OfAsync(TestOptions options, IMocks mocks, Action program) =>
        Pulumi.Deployment.TestAsync(mocks, options, program);
}
