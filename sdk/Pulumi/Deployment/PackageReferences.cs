using System.Collections.Concurrent;
using Google.Protobuf;
using Pulumi.Engine;

namespace Pulumi;

/// <summary>Makes packages known to the engine, each once.</summary>
internal sealed class PackageReferences(IMonitor monitor, MonitorFeatures features)
{
    private readonly ConcurrentDictionary<string, Lazy<Task<string>>> _references = new(StringComparer.Ordinal);

    public Task<string> ReferenceAsync(RegisterPackageRequest? package) => package is null
        ? Task.FromResult("")
        : _references.GetOrAdd(Key(package), _ => new Lazy<Task<string>>(() => RegisterAsync(package))).Value;

    private static string Key(RegisterPackageRequest package)
    {
        var parameterization = package.Parameterization ?? package.Extension;
        var value = parameterization is null ? "" : Convert.ToBase64String(parameterization.Value);
        return string.Join('\0', package.Name, package.Version, package.DownloadUrl, parameterization?.Name, parameterization?.Version, value);
    }

    private static Pulumirpc.Parameterization? Message(RegisterPackageRequest.PackageParameterization? parameterization) =>
        parameterization is null
            ? null
            : new Pulumirpc.Parameterization
            {
                Name = parameterization.Name,
                Version = parameterization.Version,
                Value = ByteString.CopyFrom(parameterization.Value),
            };

    private async Task<string> RegisterAsync(RegisterPackageRequest package)
    {
        await features.RequireParameterizationAsync();
        var request = new Pulumirpc.RegisterPackageRequest
        {
            Name = package.Name,
            Version = package.Version,
            DownloadUrl = package.DownloadUrl,
            Parameterization = Message(package.Parameterization),
            Extension = Message(package.Extension),
        };
        foreach (var (platform, checksum) in package.Checksums)
        {
            request.Checksums.Add(platform, ByteString.CopyFrom(checksum));
        }

        return await monitor.RegisterPackageAsync(request);
    }
}
