namespace Pulumi;

/// <summary>The root of a program's resources.</summary>
public class Stack : ComponentResource
{
    internal const string RootType = "pulumi:pulumi:Stack";

    public Stack(StackOptions? options = null)
        : base(RootType, RootName(), ComponentOptions(options))
        => Pulumi.Deployment.Current.Stack = this;

    /// <summary>The stack of a program that is a function.</summary>
    internal Stack(Func<Task<IDictionary<string, object?>>> init, StackOptions? options)
        : this(options)
        => Outputs = Pulumi.Output.Create(Started(init));

    internal Output<IDictionary<string, object?>> Outputs { get; private set; } = null!;

    /// <summary>Collects what a stack class has assigned to its [Output] properties.</summary>
    internal void TakeDeclaredOutputs() => Outputs = Pulumi.Output.Create<IDictionary<string, object?>>(ComponentOutputs.DeclaredByStack(this));

    internal void RegisterStackOutputs() => RegisterOutputs(Outputs);

    private static string RootName()
    {
        var deployment = Pulumi.Deployment.Current;
        return $"{deployment.ProjectName}-{deployment.StackName}";
    }

    private static ComponentResourceOptions? ComponentOptions(StackOptions? options) => options is null
        ? null
        : new ComponentResourceOptions
        {
            ResourceTransformations = options.ResourceTransformations,
            ResourceTransforms = options.ResourceTransforms,
        };

    // A function that throws at once fails the program like one that throws later.
    private static async Task<IDictionary<string, object?>> Started(Func<Task<IDictionary<string, object?>>> init) => await init();
}
