using Lgtm.Infra.Settings;
using Shouldly;
using Xunit;

namespace Infra.Tests;

public sealed class AwsProviderTests
{
    private const string Missing = "aws:region: got nothing, expected an AWS region such as eu-central-1; set it in the stack file";

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" ")]
    public void Region_MissingOrEmpty_IsRefused(string? region)
    {
        StackFile.Of("dev").WithProvider("aws:region", region).Problems().ShouldHaveSingleItem().ShouldBe(Missing);
    }

    [Fact]
    public void Region_OfTheEnvironment_IsAccepted()
    {
        StackFile.Of("dev").WithProvider("aws:region", null).WithEnvironmentRegion("eu-west-1").Problems().ShouldBeEmpty();
    }

    [Theory]
    [InlineData("aws:regoin", "eu-west-1", "aws:regoin: got an unknown key, expected 'region'; rename it to aws:region")]
    [InlineData("aws:Region", "eu-west-1", "aws:Region: got an unknown key, expected 'region'; rename it to aws:region")]
    public void Region_Misspelt_IsReportedOnce(string key, string region, string expected)
    {
        StackFile.Of("dev").WithProvider("aws:region", null).WithProvider(key, region).Problems().ShouldHaveSingleItem().ShouldBe(expected);
    }

    [Theory]
    [InlineData("aws:profil", "profile")]
    [InlineData("aws:assumeRole", "assumeRoles")]
    [InlineData("aws:allowedAcountIds", "allowedAccountIds")]
    public void ProviderKey_Misspelt_IsReportedWithTheRightName(string key, string meant)
    {
        StackFile.Of("dev").WithProvider(key, "x").Problems().ShouldHaveSingleItem().ShouldBe($"{key}: got an unknown key, expected '{meant}'; rename it to aws:{meant}");
    }

    [Theory]
    [InlineData("aws:profile")]
    [InlineData("aws:skipMetadataApiCheck")]
    [InlineData("aws:version")]
    [InlineData("aws:somethingThatALaterProviderKnows")]
    [InlineData("gcp:regoin")]
    public void ProviderKey_KnownOrUnlikeAnyOther_IsAccepted(string key)
    {
        StackFile.Of("dev").WithProvider(key, "x").Problems().ShouldBeEmpty();
    }

    [Theory]
    [InlineData("eucentral1", "correct it")]
    [InlineData("EU-Central-1", "correct it")]
    [InlineData("Frankfurt", "correct it")]
    [InlineData("eu-central-1a", "that is a zone, write its region: eu-central-1")]
    public void Region_ThatLooksLikeNone_IsRefused(string region, string fix)
    {
        StackFile.Of("dev").WithProvider("aws:region", region).Problems().ShouldHaveSingleItem()
            .ShouldBe($"aws:region: got '{region}', expected an AWS region such as eu-central-1; {fix}");
    }

    [Theory]
    [InlineData("ap-southeast-5")]
    [InlineData("us-gov-west-1")]
    [InlineData("cn-northwest-1")]
    [InlineData("us-isob-east-1")]
    [InlineData("eusc-de-east-1")]
    public void Region_OfAnyPartition_IsAccepted(string region)
    {
        StackFile.Of("dev").WithProvider("aws:region", region).Problems().ShouldBeEmpty();
    }

    [Theory]
    [InlineData("cluster.secretsKeyArn", "arn:aws:kms:eu-west-1:111122223333:key/00000000-0000-0000-0000-000000000000")]
    [InlineData("storage.kmsKeyArn", "arn:aws:kms:eu-west-1:444455556666:key/00000000-0000-0000-0000-000000000000")]
    [InlineData("grafana.certificateArn", "arn:aws:acm:eu-west-1:111122223333:certificate/00000000-0000-0000-0000-000000000000")]
    public void Arn_OfAnotherRegion_IsRefused_AndOfTheSameAccepted(string path, string arn)
    {
        var file = StackFile.Of("prod").With(path, $"\"{arn}\"");

        file.Problems().ShouldHaveSingleItem()
            .ShouldBe($"{path}: got '{arn}', expected an ARN in eu-central-1, the region of the stack; name one of that region, or correct aws:region");
        file.WithProvider("aws:region", "eu-west-1").Problems().ShouldBeEmpty();
        file.WithProvider("aws:region", null).WithEnvironmentRegion("eu-north-1").Problems().ShouldHaveSingleItem().ShouldContain("an ARN in eu-north-1");
        file.WithProvider("aws:region", null).WithEnvironmentRegion("eu-west-1").Problems().ShouldBeEmpty();
    }

    [Fact]
    public void Tags_GivenAsSecret_AreRefused_AsWhoeverSeesAResourceReadsThem()
    {
        StackFile.Of("dev").WithSecretProvider("aws:defaultTags", "hush-hush").Problems().ShouldHaveSingleItem()
            .ShouldBe("aws:defaultTags: got a secret, expected plain tags; remove every 'secure:' below it: everyone who sees a resource reads its tags");
    }

    [Theory]
    [InlineData("eu-west-1", "eu-west-2", "eu-west-1", "AWS_REGION")]
    [InlineData(" ", "eu-west-2", "eu-west-2", "AWS_DEFAULT_REGION")]
    [InlineData(null, "eu-west-2", "eu-west-2", "AWS_DEFAULT_REGION")]
    public void Region_OfTheEnvironment_IsFoundInTheOrderOfTheProvider(string? region, string? defaultRegion, string name, string variable)
    {
        EnvironmentRegion.Find(asked => asked switch { "AWS_REGION" => region, "AWS_DEFAULT_REGION" => defaultRegion, _ => null }).ShouldBe(new EnvironmentRegion(name, variable));
    }

    [Fact]
    public void Region_GivenAsSecret_IsNeitherMissingNorShown()
    {
        StackFile.Of("prod").WithSecretProvider("aws:region", "hush-hush")
            .With("storage.kmsKeyArn", "\"arn:aws:kms:eu-west-1:111122223333:key/00000000-0000-0000-0000-000000000000\"").Problems().ShouldBeEmpty();
    }
}
