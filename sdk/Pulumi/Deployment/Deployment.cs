using Pulumi.Engine;

namespace Pulumi;

/// <summary>One run of a program.</summary>
public sealed partial class Deployment
{
    // Flows with the run's own tasks, so that several runs in one process do not meet.
    private static readonly AsyncLocal<Deployment?> Flowing = new();

    private readonly DeploymentInstance _instance;
    private readonly RunSettings _settings;

    internal Deployment(RunSettings settings, IMonitor monitor, IEngine engine, ConfigValues configuration)
    {
        _settings = settings;
        _instance = new DeploymentInstance(this);
        Monitor = monitor;
        Engine = engine;
        Configuration = configuration;
        Features = new MonitorFeatures(monitor);
        Packages = new PackageReferences(monitor, Features);
        Runner = new Runner(this);
        Logger = new EngineLog(engine, Runner);
    }

    /// <summary>The run that the caller is part of.</summary>
    public static DeploymentInstance Instance => Current._instance;

    internal static Deployment? CurrentOrNull => Flowing.Value;

    internal static Deployment Current =>
        Flowing.Value ?? throw new InvalidOperationException("Trying to acquire Deployment.Instance before 'Run' was called.");

    internal string ProjectName => _settings.Project;

    internal string StackName => _settings.Stack;

    internal string OrganizationName => _settings.Organization;

    internal string RootDirectory => _settings.RootDirectory
        ?? throw new InvalidOperationException("The Pulumi CLI version does not support root directory. Please update the Pulumi CLI.");

    internal bool IsDryRun => _settings.IsDryRun;

    internal bool SendsResourceReferences => _settings.SendsResourceReferences;

    internal ConfigValues Configuration { get; }

    internal IMonitor Monitor { get; }

    internal IEngine Engine { get; }

    internal MonitorFeatures Features { get; }

    internal PackageReferences Packages { get; }

    internal Runner Runner { get; }

    internal EngineLog Logger { get; }

    internal Stack? Stack { get; set; }

    internal void Begin(ResourceIntent intent) => Runner.RegisterTask(ResourceCompletion.CompleteAsync(this, intent));

    internal void RegisterOutputs(Resource component, Output<IDictionary<string, object?>> outputs) =>
        Runner.RegisterTask(ComponentOutputs.RegisterAsync(this, component, outputs));
}
