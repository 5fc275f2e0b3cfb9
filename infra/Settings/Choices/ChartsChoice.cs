namespace Lgtm.Infra.Settings;

/// <summary>The charts that install the backends.</summary>
internal enum ChartsChoice
{
    [Spelling("lgtm-distributed")]
    LgtmDistributed,

    Maintained,
}
