using System.Reflection;
using Pulumi;
using Shouldly;
using Xunit;

namespace Sdk.Tests.Bindings;

public sealed class BindingShapeTests
{
    private static readonly Assembly[] Packages =
        [typeof(Pulumi.Aws.Provider).Assembly, typeof(Pulumi.Kubernetes.Provider).Assembly, typeof(Pulumi.Random.RandomId).Assembly];

    public static TheoryData<Type> Resources => [.. Packages.SelectMany(p => p.GetExportedTypes()).Where(IsResource)];

    [Theory]
    [MemberData(nameof(Resources))]
    public void Resource_InEveryPackage_IsMadeFromANameArgumentsAndOptions(Type resource)
    {
        var constructor = resource.GetConstructors().ShouldHaveSingleItem();

        var parameters = constructor.GetParameters();

        parameters.Select(p => p.Name).ShouldBe(["name", "args", "options"]);
        parameters[1].ParameterType.IsAssignableTo(typeof(ResourceArgs)).ShouldBeTrue();
        parameters[1].ParameterType.Name.ShouldBe(resource.Name + "Args");
        parameters[2].ParameterType.ShouldBe(typeof(CustomResourceOptions));
    }

    [Theory]
    [MemberData(nameof(Resources))]
    public void Resource_InEveryPackage_SaysItsTypeOnce(Type resource)
    {
        resource.GetCustomAttributes<ResourceTypeAttribute>(inherit: false).ShouldHaveSingleItem();
    }

    [Fact]
    public void Types_OfAllResources_AreDistinct()
    {
        var types = Packages.SelectMany(p => p.GetExportedTypes()).Where(IsResource)
            .Select(t => t.GetCustomAttribute<ResourceTypeAttribute>(inherit: false)!.Type);

        types.ShouldBeUnique(StringComparer.Ordinal);
    }

    private static bool IsResource(Type type) => !type.IsAbstract && type.IsAssignableTo(typeof(Resource));
}
