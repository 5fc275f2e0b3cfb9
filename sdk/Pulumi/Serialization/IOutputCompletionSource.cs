namespace Pulumi.Serialization;

/// <summary>The other end of an output property: whoever registers the resource says what its value is.</summary>
internal interface IOutputCompletionSource
{
    Type TargetType { get; }

    IOutput Output { get; }

    void TrySetException(Exception exception);

    void TrySetDefaultResult(bool isKnown);

    void SetStringValue(string value, bool isKnown);

    void SetValue(OutputData<object?> data);
}
