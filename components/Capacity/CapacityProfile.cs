namespace Lgtm.Components;

/// <summary>How much telemetry a stack is built for.</summary>
public enum CapacityProfile
{
    /// <summary>One copy of everything: 5 GB of logs a day, 50,000 series, 45 spans a second.</summary>
    Dev,

    /// <summary>Three copies: 50 GB of logs a day, 300,000 series, 460 spans a second.</summary>
    Small,

    /// <summary>Three copies in three zones: 500 GB of logs a day, 1 million series, 2,300 spans a second.</summary>
    Medium,

    /// <summary>Three copies in three zones: 2 TB of logs a day, 3 million series, 11,600 spans a second.</summary>
    Large,
}
