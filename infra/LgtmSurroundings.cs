using Pulumi;

namespace Lgtm.Infra;

/// <summary>What has to be there before the backends: their namespace, storage and secrets.</summary>
internal sealed record LgtmSurroundings(
    Output<string> Namespace,
    AwsPlace Place,
    TelemetryStores Stores,
    Output<string> AdminSecretName,
    Output<string>? DatabaseSecretName,
    Output<string> StorageClassName);
