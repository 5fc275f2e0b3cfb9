namespace Pulumi.Testing;

/// <summary>URNs as mocks make them: unlike the engine, with only the outermost type of the parents.</summary>
internal static class MockUrn
{
    public static string Of(string parent, string type, string name)
    {
        var deployment = Deployment.Current;
        var above = parent.Length > 0 ? parent.Split("::")[2].Split('$')[0] + "$" : "";
        return $"urn:pulumi:{deployment.StackName}::{deployment.ProjectName}::{above}{type}::{name}";
    }
}
