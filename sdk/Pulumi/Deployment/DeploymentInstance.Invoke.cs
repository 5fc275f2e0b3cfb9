using System.Collections.Immutable;

namespace Pulumi;

public sealed partial class DeploymentInstance
{
    public Output<T> Invoke<T>(string token, InvokeArgs args, InvokeOptions? options, RegisterPackageRequest? registerPackageRequest) =>
        new(Invocation.OutputAsync<T>(_deployment, token, args, options, registerPackageRequest));

    public Output<T> Invoke<T>(string token, InvokeArgs args, InvokeOutputOptions options, RegisterPackageRequest? registerPackageRequest) =>
        new(Invocation.OutputAsync<T>(_deployment, token, args, options, registerPackageRequest));

    public Output<T> Invoke<T>(string token, InvokeArgs args, InvokeOptions? options = null) =>
        Invoke<T>(token, args, options, registerPackageRequest: null);

    public Output<T> Invoke<T>(string token, InvokeArgs args, InvokeOutputOptions options) =>
        Invoke<T>(token, args, options, registerPackageRequest: null);

    public Output<T> InvokeSingle<T>(string token, InvokeArgs args, InvokeOptions? options, RegisterPackageRequest? registerPackageRequest) =>
        Invoke<ImmutableDictionary<string, T>>(token, args, options, registerPackageRequest).Apply(Only);

    public Output<T> InvokeSingle<T>(string token, InvokeArgs args, InvokeOutputOptions options, RegisterPackageRequest? registerPackageRequest) =>
        Invoke<ImmutableDictionary<string, T>>(token, args, options, registerPackageRequest).Apply(Only);

    public Output<T> InvokeSingle<T>(string token, InvokeArgs args, InvokeOptions? options = null) =>
        InvokeSingle<T>(token, args, options, registerPackageRequest: null);

    public Output<T> InvokeSingle<T>(string token, InvokeArgs args, InvokeOutputOptions options) =>
        InvokeSingle<T>(token, args, options, registerPackageRequest: null);

    public Task<T> InvokeAsync<T>(string token, InvokeArgs args, InvokeOptions? options, RegisterPackageRequest? registerPackageRequest) =>
        Invocation.ValueAsync<T>(_deployment, token, args, options, registerPackageRequest);

    public Task<T> InvokeAsync<T>(string token, InvokeArgs args, InvokeOptions? options = null) =>
        InvokeAsync<T>(token, args, options, registerPackageRequest: null);

    public async Task<T> InvokeSingleAsync<T>(
        string token, InvokeArgs args, InvokeOptions? options, RegisterPackageRequest? registerPackageRequest) =>
        Only(await InvokeAsync<ImmutableDictionary<string, T>>(token, args, options, registerPackageRequest));

    public Task<T> InvokeSingleAsync<T>(string token, InvokeArgs args, InvokeOptions? options = null) =>
        InvokeSingleAsync<T>(token, args, options, registerPackageRequest: null);

    public Task InvokeAsync(string token, InvokeArgs args, InvokeOptions? options, RegisterPackageRequest? registerPackageRequest) =>
        Invocation.SendAsync(_deployment, token, args, options, registerPackageRequest);

    public Task InvokeAsync(string token, InvokeArgs args, InvokeOptions? options = null) =>
        InvokeAsync(token, args, options, registerPackageRequest: null);

    private static T Only<T>(ImmutableDictionary<string, T> results) => results.Values.First();
}
