namespace Pulumi;

/// <summary>What can be asked of an <see cref="Output{T}"/> whose T is not known at compile time.</summary>
internal interface IOutput
{
    Task<OutputData> DataTask { get; }
}
