namespace Pulumi;

/// <summary>What can be asked of an <see cref="Input{T}"/> whose T is not known at compile time.</summary>
internal interface IInput
{
    /// <summary>The input with its parts kept apart, so that one unknown element does not hide its siblings.</summary>
    object Value { get; }

    /// <summary>The input as one value: a single unknown element makes all of it unknown.</summary>
    IOutput ToOutput();
}
