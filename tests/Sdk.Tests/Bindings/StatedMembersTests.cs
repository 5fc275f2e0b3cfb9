using System.Reflection;
using System.Runtime.CompilerServices;
using Pulumi;
using Pulumi.Serialization;
using Shouldly;
using Xunit;

namespace Sdk.Tests.Bindings;

/// <summary>Bindings state their members for the sake of speed: they must state exactly what their attributes say.</summary>
public sealed class StatedMembersTests
{
    private static readonly Type[] Exported =
    [
        .. new[] { typeof(Pulumi.Aws.Provider), typeof(Pulumi.Kubernetes.Provider), typeof(Pulumi.Random.RandomId) }
            .SelectMany(type => type.Assembly.GetExportedTypes())
            .Where(type => !type.IsAbstract),
    ];

    public static TheoryData<Type> Resources => [.. Exported.Where(type => type.IsAssignableTo(typeof(Resource)))];

    public static TheoryData<Type> Args => [.. Exported.Where(type => type.IsAssignableTo(typeof(InputArgs)))];

    [Theory]
    [MemberData(nameof(Resources))]
    public void Outputs_ThatAResourceStates_AreThoseMarkedAsOutputs(Type type)
    {
        var (stated, reflected) = (Unborn<Resource>(type), Unborn<Resource>(type));
        var (statedOutputs, reflectedOutputs) = (new OutputSources(stated), new OutputSources(reflected));

        stated.OpenOutputs(statedOutputs);
        foreach (var member in OutputMember.AllOf(type))
        {
            member.OpenIn(reflectedOutputs, reflected);
        }

        TypesIn(statedOutputs).ShouldBe(TypesIn(reflectedOutputs), ignoreOrder: true);
        PropertiesOf(stated, statedOutputs).ShouldBe(PropertiesOf(reflected, reflectedOutputs));
    }

    [Theory]
    [MemberData(nameof(Args))]
    public void Inputs_ThatArgsState_AreThoseMarkedAsInputs(Type type)
    {
        var args = Filled(type);
        var (stated, reflected) = (new InputValues(type), new InputValues(type));

        args.CollectInputs(stated);
        foreach (var member in InputMember.AllOf(type))
        {
            member.AddTo(reflected, args);
        }

        Comparable(stated).ShouldBe(Comparable(reflected), ignoreOrder: true);
    }

    [Theory]
    [MemberData(nameof(Args))]
    public void RequiredInputs_ThatAreAbsent_AreMissedAlike(Type type)
    {
        var args = Unborn<InputArgs>(type);

        var stated = Missing(() => args.CollectInputs(new InputValues(type)));
        var reflected = InputMember.AllOf(type).Select(member => Missing(() => member.AddTo(new InputValues(type), args))).OfType<string>().ToList();

        (stated is null).ShouldBe(reflected.Count == 0);
        (stated ?? reflected.FirstOrDefault()).ShouldBeOneOf([null, .. reflected]);
    }

    [Fact]
    public void Members_OfAClassThatAProgramDerives_AreStillFound()
    {
        var bucket = Unborn<TaggedBucket>(typeof(TaggedBucket));
        var outputs = new OutputSources(bucket);

        bucket.OpenOutputs(outputs);

        outputs.All.Keys.ShouldContain("owner");
        outputs.All.Keys.ShouldContain("bucketRegionalDomainName");
    }

    private static T Unborn<T>(Type type) => (T)RuntimeHelpers.GetUninitializedObject(type);

    private static List<(string, Type)> TypesIn(OutputSources outputs) => [.. outputs.All.Select(output => (output.Key, output.Value.TargetType))];

    // Which property waits for which source.
    private static List<(string, string)> PropertiesOf(Resource resource, OutputSources outputs)
    {
        var names = outputs.All.ToDictionary(output => output.Value.Data, output => output.Key);
        return
        [
            .. from property in resource.GetType().GetProperties()
               where property.PropertyType.IsAssignableTo(typeof(IOutput))
               let output = (IOutput?)property.GetValue(resource)
               orderby property.Name
               select (property.Name, output is null ? "nothing" : names[output.DataTask]),
        ];
    }

    // Every member has a value of its own, so that no two can be taken for each other.
    private static InputArgs Filled(Type type)
    {
        var args = Unborn<InputArgs>(type);
        foreach (var member in type.GetMembers(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance).Where(IsInput))
        {
            if (member is FieldInfo field)
            {
                field.SetValue(args, Any(field.FieldType, member.Name));
            }
            else
            {
                ((PropertyInfo)member).SetValue(args, Any(((PropertyInfo)member).PropertyType, member.Name));
            }
        }

        return args;
    }

    private static bool IsInput(MemberInfo member) => member.GetCustomAttribute<InputAttribute>() is not null;

    private static object Any(Type declared, string name)
    {
        var type = Nullable.GetUnderlyingType(declared) ?? declared;
        return type == typeof(string) ? name : RuntimeHelpers.GetUninitializedObject(type);
    }

    // Text that stands for a value is made anew by either way.
    private static List<(string, object?)> Comparable(InputValues inputs) =>
        [.. inputs.ToImmutable().Select(input => (input.Key, input.Value is Output<string> ? "text" : input.Value))];

    private static string? Missing(Action collect)
    {
        try
        {
            collect();
            return null;
        }
        catch (ArgumentNullException missing)
        {
            return missing.ParamName;
        }
    }

    private sealed class TaggedBucket(string name) : Pulumi.Aws.S3.Bucket(name)
    {
        [Output("owner")]
        public Output<string> Owner { get; private set; } = null!;
    }
}
