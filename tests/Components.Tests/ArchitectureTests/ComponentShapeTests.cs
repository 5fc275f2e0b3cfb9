using System.Reflection;
using Pulumi;
using Shouldly;
using Xunit;

namespace Components.Tests;

public class ComponentShapeTests
{
    public static TheoryData<Type> Components => [.. ComponentTypes.Components];

    [Fact]
    public void Package_HasComponents()
    {
        ComponentTypes.Components.Count.ShouldBeGreaterThanOrEqualTo(10);
    }

    [Theory]
    [MemberData(nameof(Components))]
    public void Component_ExposesOnlyOutputs(Type component)
    {
        var members = component.GetMembers(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly);

        members.OfType<PropertyInfo>().ShouldNotBeEmpty();
        members.OfType<PropertyInfo>().Where(property => property.GetCustomAttribute<OutputAttribute>() is null).ShouldBeEmpty();
        // Constants are compiled into whoever uses them; they are no state.
        members.Where(member => member is FieldInfo { IsLiteral: false } or EventInfo or MethodInfo { IsSpecialName: false }).ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Components))]
    public void Output_IsAnOutput_NamedLikeItsProperty_AndSetByItsComponentAlone(Type component)
    {
        foreach (var property in component.GetProperties(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly))
        {
            property.PropertyType.GetGenericTypeDefinition().ShouldBe(typeof(Output<>), property.Name);
            property.GetCustomAttribute<OutputAttribute>()!.Name.ShouldBe(Wire(property.Name));
            property.SetMethod.ShouldNotBeNull().IsPrivate.ShouldBeTrue(property.Name);
        }
    }

    [Theory]
    [MemberData(nameof(Components))]
    public void Token_IsAPrivateConstant_ThatNamesTheComponent(Type component)
    {
        var token = component.GetField("TypeToken", BindingFlags.NonPublic | BindingFlags.Static).ShouldNotBeNull();

        token.IsPrivate.ShouldBeTrue();
        token.GetRawConstantValue().ShouldBe($"lgtm:index:{component.Name}");
    }

    [Fact]
    public void Tokens_AppearNowhereElse()
    {
        var files = Repository.Sources("components", "infra").Where(file => Repository.Read(file).Contains("\"lgtm:index:", StringComparison.Ordinal));

        files.Select(file => Path.GetFileNameWithoutExtension(file)).Order(StringComparer.Ordinal)
            .ShouldBe(ComponentTypes.Components.Select(component => component.Name));
    }

    [Theory]
    [MemberData(nameof(Components))]
    public void Component_IsMadeFromNameArgsAndOptions(Type component)
    {
        component.IsSealed.ShouldBeTrue();
        component.BaseType.ShouldBe(typeof(ComponentResource));
        var constructor = component.GetConstructors().ShouldHaveSingleItem();
        constructor.GetParameters().Select(parameter => parameter.ParameterType)
            .ShouldBe([typeof(string), ComponentTypes.Args.Single(args => args.Name == $"{component.Name}Args"), typeof(ComponentResourceOptions)]);
    }

    [Theory]
    [MemberData(nameof(Components))]
    public void Component_RegistersItsOutputs(Type component)
    {
        var source = Repository.Read(Path.Combine("components", ComponentTypes.FolderOf(component), $"{component.Name}.cs"));

        source.ShouldContain("RegisterOutputs();");
    }

    private static string Wire(string name)
    {
        return char.ToLowerInvariant(name[0]) + name[1..];
    }
}
