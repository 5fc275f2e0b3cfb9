namespace Pulumi;

/// <summary>The run that a program is part of.</summary>
public sealed partial class DeploymentInstance
{
    private readonly Deployment _deployment;

    internal DeploymentInstance(Deployment deployment) => _deployment = deployment;

    public string StackName => _deployment.StackName;

    public string ProjectName => _deployment.ProjectName;

    public string RootDirectory => _deployment.RootDirectory;

    public string OrganizationName => _deployment.OrganizationName;

    /// <summary>Whether this is a preview.</summary>
    public bool IsDryRun => _deployment.IsDryRun;

    public void RegisterInvokeTransform(InvokeTransform transform) => throw Unsupported.InvokeTransforms();
}
