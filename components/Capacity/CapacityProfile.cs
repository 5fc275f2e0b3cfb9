namespace Lgtm.Components.Capacity;

/// <summary>A load with a name.</summary>
public enum CapacityProfile
{
    /// <summary>One copy of everything: 5 GB of logs a day, 50,000 series, 45 spans a second.</summary>
    Dev,

    /// <summary>Three copies: 50 GB of logs a day, 300,000 series, 460 spans a second.</summary>
    Small,

    /// <summary>Three copies: 500 GB of logs a day, 1 million series, 2,300 spans a second.</summary>
    Medium,

    /// <summary>Three copies: 2 TB of logs a day, 3 million series, 11,600 spans a second.</summary>
    Large,

    /// <summary>Three copies: 3 TB of logs a day, 10 million series, 46,000 spans a second.</summary>
    Xlarge,
}
