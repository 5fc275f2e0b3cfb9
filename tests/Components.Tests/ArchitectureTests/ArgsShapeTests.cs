using System.Reflection;
using Lgtm.Components.Capacity;
using Pulumi;
using Shouldly;
using Xunit;

namespace Components.Tests;

public class ArgsShapeTests
{
    private static readonly Type[] Plain = [typeof(bool), typeof(int), typeof(double), typeof(string), typeof(object)];

    // What a capacity plan is made of: planned as a rule, by hand if need be.
    private static readonly Type[] Planned = [typeof(CapacityPlan), typeof(WorkloadSize), typeof(IngestLimits)];

    public static TheoryData<Type> Args => [.. ComponentTypes.Args];

    [Theory]
    [MemberData(nameof(Args))]
    public void Args_AreSealed_AndEveryPropertyIsAnInputNamedAlike(Type args)
    {
        args.IsSealed.ShouldBeTrue();
        (args.Name.EndsWith("Args") || Planned.Contains(args)).ShouldBeTrue($"{args.Name} should end with Args");
        foreach (var property in Properties(args))
        {
            var input = property.GetCustomAttribute<InputAttribute>().ShouldNotBeNull($"{args.Name}.{property.Name} has no [Input]");
            InputName(property).ShouldBe(char.ToLowerInvariant(property.Name[0]) + property.Name[1..]);
            input.ShouldNotBeNull();
        }
    }

    [Theory]
    [MemberData(nameof(Args))]
    public void Args_CannotBeChangedOnceMade(Type args)
    {
        Properties(args).ShouldAllBe(property => property.SetMethod == null
            || property.SetMethod.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(System.Runtime.CompilerServices.IsExternalInit)));
    }

    [Theory]
    [MemberData(nameof(Args))]
    public void Args_HoldOnlyWhatTheSdkCanSend(Type args)
    {
        Properties(args).Where(property => !Sendable(property.PropertyType)).Select(property => $"{args.Name}.{property.Name}").ShouldBeEmpty();
    }

    private static PropertyInfo[] Properties(Type args)
    {
        // What a caller cannot set is no argument: a plan says there why its figures are what they are.
        return [.. args.GetProperties(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly).Where(property => property.SetMethod is { IsPublic: true })];
    }

    // The attribute keeps its name to itself.
    private static object? InputName(PropertyInfo property)
    {
        return property.GetCustomAttributesData().Single(one => one.AttributeType == typeof(InputAttribute)).ConstructorArguments[0].Value;
    }

    private static bool Sendable(Type type)
    {
        if (Nullable.GetUnderlyingType(type) is { } inner)
        {
            return Sendable(inner);
        }

        return Plain.Contains(type)
            || type.IsEnum
            || type.IsSubclassOf(typeof(ResourceArgs))
            || (type.IsGenericType && type.GetGenericArguments().All(Sendable) && IsContainer(type));
    }

    private static bool IsContainer(Type type)
    {
        Type[] containers =
        [
            typeof(Input<>), typeof(InputList<>), typeof(InputMap<>), typeof(List<>), typeof(Dictionary<,>), typeof(IReadOnlyList<>), typeof(IReadOnlyDictionary<,>),
        ];
        return containers.Contains(type.GetGenericTypeDefinition());
    }
}
