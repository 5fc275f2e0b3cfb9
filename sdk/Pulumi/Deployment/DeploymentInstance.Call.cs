namespace Pulumi;

public sealed partial class DeploymentInstance
{
    public Output<T> Call<T>(string token, CallArgs args, Resource? self, CallOptions? options, RegisterPackageRequest? registerPackageRequest) =>
        new(MethodCall.OutputAsync<T>(_deployment, token, args, self, options, registerPackageRequest));

    public Output<T> Call<T>(string token, CallArgs args, Resource? self = null, CallOptions? options = null) =>
        Call<T>(token, args, self, options, registerPackageRequest: null);

    public void Call(string token, CallArgs args, Resource? self, CallOptions? options, RegisterPackageRequest? registerPackageRequest) =>
        _deployment.Runner.RegisterTask(MethodCall.SendAsync(_deployment, token, args, self, options, registerPackageRequest));

    public void Call(string token, CallArgs args, Resource? self = null, CallOptions? options = null) =>
        Call(token, args, self, options, registerPackageRequest: null);
}
