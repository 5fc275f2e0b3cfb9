using Pulumi;
using Pulumi.Testing;
using Pulumi.Utilities;
using Shouldly;
using Xunit;

namespace Sdk.Tests.Deployments.Mocks;

/// <summary>A program against mocks: what it sees, and what the test gets.</summary>
public sealed class MocksRunTests
{
    [Fact]
    public async Task Defaults_WithoutOptions_AreProjectStackOrganizationAndPreview()
    {
        var seen = "";

        await MockedRun.OfAsync(new TestOptions(), new EmptyMocks(), () =>
        {
            var instance = Pulumi.Deployment.Instance;
            seen = $"{instance.ProjectName} {instance.StackName} {instance.OrganizationName} {instance.IsDryRun}";
        });

        seen.ShouldBe("project stack organization True");
    }

    [Fact]
    public async Task Options_OfTheTest_AreWhatTheProgramSees()
    {
        var seen = "";
        var options = new TestOptions { ProjectName = "p", StackName = "s", OrganizationName = "o", RootDirectory = "/r", IsPreview = false };

        await MockedRun.OfAsync(options, new EmptyMocks(), () =>
        {
            var instance = Pulumi.Deployment.Instance;
            seen = $"{instance.ProjectName} {instance.StackName} {instance.OrganizationName} {instance.RootDirectory} {instance.IsDryRun}";
        });

        seen.ShouldBe("p s o /r False");
    }

    [Fact]
    public async Task Resources_OfAFunction_AreThoseRegisteredInOrderWithoutTheStack()
    {
        var resources = await MockedRun.OfAsync(new TestOptions(), new EmptyMocks(), () =>
        {
            var group = new Group("group");
            _ = new Thing("one", options: new CustomResourceOptions { Parent = group });
            _ = new Thing("two");
        });

        resources.Select(resource => resource.GetResourceName()).ShouldBe(["group", "one", "two"]);
    }

    [Fact]
    public async Task Resources_OfAStackClass_BeginWithTheStack()
    {
        var resources = await Pulumi.Deployment.TestAsync<OneThing>(new EmptyMocks());

        resources.Select(resource => resource.GetResourceType()).ShouldBe(["pulumi:pulumi:Stack", Thing.Token]);
        resources[0].ShouldBeOfType<OneThing>();
    }

    [Fact]
    public async Task Outputs_OfAFunction_AreHandedBack()
    {
        var (resources, outputs) = await Pulumi.Deployment.TestAsync(
            new EmptyMocks(), new TestOptions(), () => (IDictionary<string, object?>)new Dictionary<string, object?>(StringComparer.Ordinal) { ["answer"] = 42 });

        resources.ShouldBeEmpty();
        outputs["answer"].ShouldBe(42);
    }

    [Fact]
    public async Task NewResource_IsAskedForEverythingButTheStack_BeforeTheConstructorReturns()
    {
        var mocks = new RecordingMocks();
        var seenByConstructors = new List<int>();

        await MockedRun.OfAsync(new TestOptions(), mocks, () =>
        {
            _ = new Group("group");
            seenByConstructors.Add(mocks.Resources.Count);
            _ = new TestProvider("provider");
            seenByConstructors.Add(mocks.Resources.Count);
            _ = new Thing("read", options: new CustomResourceOptions { Id = "existing" });
            seenByConstructors.Add(mocks.Resources.Count);
        });

        seenByConstructors.ShouldBe([1, 2, 3]);
        mocks.Resources.Select(resource => resource.Type).ShouldBe([Group.Token, "pulumi:providers:test", Thing.Token]);
    }

    [Fact]
    public async Task Outputs_OfAComponent_AreHandedToTheMocks()
    {
        var mocks = new RecordingMocks();

        await MockedRun.OfAsync(new TestOptions(), mocks, () => new Group("group") { Answer = Output.CreateSecret(42) }.Finish());

        var registered = mocks.Outputs.Single(outputs => outputs.Urn.EndsWith("::group", StringComparison.Ordinal)).Outputs["answer"];
        (await OutputUtilities.GetValueAsync(registered)).ShouldBe(42.0);
        (await Output.IsSecretAsync(registered)).ShouldBeTrue();
    }

    [Fact]
    public async Task Tests_AtOnce_DoNotMeet()
    {
        var names = await Task.WhenAll(Enumerable.Range(0, 8).Select(async number =>
        {
            var resources = await MockedRun.OfAsync(new TestOptions { ProjectName = $"p{number}" }, new SlowMocks(), () =>
            {
                for (var index = 0; index < 10; index++)
                {
                    _ = new Thing($"{Pulumi.Deployment.Instance.ProjectName}-{index}");
                }
            });
            return resources.Select(resource => resource.GetResourceName()).ToList();
        }));

        for (var number = 0; number < 8; number++)
        {
            names[number].ShouldBe(Enumerable.Range(0, 10).Select(index => $"p{number}-{index}"));
        }
    }
}
