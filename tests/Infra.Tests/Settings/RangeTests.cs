using Shouldly;
using Xunit;

namespace Infra.Tests;

public sealed class RangeTests
{
    [Theory]
    [InlineData("10.0.0.1/16", "10.0.0.1/16 has host bits set: write 10.0.0.0/16")]
    [InlineData("10.0.0.0", "10.0.0.0 has no prefix length: write a range, such as 10.0.0.0/16")]
    [InlineData("10.0.0.0/24", "10.0.0.0/24 has the wrong size: choose a prefix length from /16 to /20")]
    [InlineData("10.0.0.0/8", "10.0.0.0/8 has the wrong size: choose a prefix length from /16 to /20")]
    [InlineData("52.0.0.0/16", "52.0.0.0/16 is not private: choose a free range, such as 10.0.0.0/16")]
    [InlineData("10.0.0.0/33", "'10.0.0.0/33' is not an IPv4 range: write one such as 198.51.100.0/24")]
    public void VpcRange_ThatCannotBe_IsToldWhy(string range, string reason)
    {
        Problem("network.cidrBlock", $"\"{range}\"").ShouldEndWith($"; {reason}");
    }

    [Theory]
    [InlineData("cluster.publicAccessCidrs")]
    [InlineData("cluster.apiAccessCidrs")]
    [InlineData("grafana.allowedCidrs")]
    public void Range_WrittenWrong_IsToldWhatToWrite(string path)
    {
        Problem(path, "[\"10.1.2.3/24\"]").ShouldEndWith("; 10.1.2.3/24 has host bits set: write 10.1.2.0/24");
        Problem(path, "[\"10.1.2.3\"]").ShouldEndWith("; 10.1.2.3 is a single address: write 10.1.2.3/32");
        Problem(path, "[\"2001:db8::/32\"]").ShouldEndWith("; '2001:db8::/32' is not an IPv4 range: write one such as 198.51.100.0/24");
        Problem(path, "[\"010.1.2.0/24\"]").ShouldEndWith("; '010.1.2.0/24' is not an IPv4 range: write one such as 198.51.100.0/24");
    }

    [Fact]
    public void PublicRange_ThatIsPrivate_IsSentToTheOtherKey_AndBack()
    {
        Problem("cluster.publicAccessCidrs", "[\"10.0.0.0/8\"]").ShouldEndWith("; 10.0.0.0/8 is private, and never calls a public endpoint: move it to apiAccessCidrs");
        Problem("cluster.apiAccessCidrs", "[\"52.94.76.0/24\"]").ShouldContain("52.94.76.0/24 is not private: ");
    }

    [Theory]
    [InlineData("127.0.0.1/32", "127.0.0.0/8 (loopback)")]
    [InlineData("169.254.0.0/16", "169.254.0.0/16 (link-local)")]
    [InlineData("198.18.0.0/16", "198.18.0.0/15 (benchmarks)")]
    [InlineData("239.1.0.0/16", "224.0.0.0/4 (multicast)")]
    [InlineData("0.0.0.0/1", "127.0.0.0/8 (loopback)")]
    public void Source_FromWhichNoRequestComes_IsRefusedWithTheReason(string range, string expected)
    {
        foreach (var path in new[] { "cluster.publicAccessCidrs", "grafana.allowedCidrs" })
        {
            Problem(path, $"[\"{range}\"]").ShouldContain($"; {range} reaches into {expected}, from where no request comes: ");
        }
    }

    [Fact]
    public void Ranges_WithSeveralFaults_AreToldEach()
    {
        Problem("grafana.allowedCidrs", """["198.51.100.0/24", "0.0.0.0/0", "office"]""").ShouldEndWith(
            "; 0.0.0.0/0 lets the whole internet in: name the ranges of your offices, VPN and runners; 'office' is not an IPv4 range: write one such as 198.51.100.0/24");
    }

    [Theory]
    [InlineData("network.existing.privateSubnetIds", "[\"subnet-00000001\", \"subnet-00000002\", \"subnet-00000001\"]")]
    [InlineData("network.existing.publicSubnetIds", "[\"subnet-00000001\", \"subnet-00000001\"]")]
    public void Subnet_NamedTwice_IsShown(string path, string json)
    {
        StackFile.Of("prod").InExistingNetwork().With(path, json).Problems().ShouldHaveSingleItem()
            .ShouldStartWith($"{path}: got 'subnet-00000001', expected each subnet once");
    }

    private static string Problem(string path, string json)
    {
        return StackFile.Of("dev").With(path, json).Problems().ShouldHaveSingleItem();
    }
}
