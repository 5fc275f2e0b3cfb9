using Pulumi;
using Shouldly;
using Xunit;

namespace Sdk.Tests.Values;

public sealed class OutputTextTests : IDisposable
{
    private const string Variable = "PULUMI_ERROR_OUTPUT_STRING";

    public void Dispose() => Environment.SetEnvironmentVariable(Variable, null);

    [Fact]
    public void Text_OfAnOutput_SaysThatThereIsNone()
    {
        Output.Create("secret value").ToString()
            .ShouldSatisfyAllConditions(
                text => text.ShouldStartWith("Calling [ToString] on an [Output<T>] is not supported."),
                text => text.ShouldNotContain("secret value"));
    }

    [Theory]
    [InlineData("1")]
    [InlineData("true")]
    public void Text_WhenAskedToFail_Throws(string mode)
    {
        Environment.SetEnvironmentVariable(Variable, mode);

        Should.Throw<InvalidOperationException>(() => Output.Create("a").ToString());
    }
}
