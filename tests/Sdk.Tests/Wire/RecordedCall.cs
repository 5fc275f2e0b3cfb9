using System.Text.Json;
using Google.Protobuf;
using Google.Protobuf.WellKnownTypes;
using Pulumirpc;

namespace Sdk.Tests.Wire;

/// <summary>One call of the official SDK to its engine, and the answer it got.</summary>
internal sealed record RecordedCall(string Method, IMessage Request, string Response)
{
    public static IReadOnlyList<RecordedCall> Read(string recording) =>
    [
        .. File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Wire", "Recordings", recording + ".jsonl"))
            .Where(line => line.Length > 0)
            .Select(Parse),
    ];

    public static IMessage ParseRequest(string method, byte[] message) => Parser(method).ParseFrom(message);

    /// <summary>What tells one call from another in a program.</summary>
    public static string KeyOf(string method, IMessage request) => request switch
    {
        RegisterResourceRequest registration => $"{method} {registration.Type} {registration.Name}",
        ReadResourceRequest read => $"{method} {read.Type} {read.Name}",
        RegisterResourceOutputsRequest outputs => $"{method} {outputs.Urn}",
        ResourceInvokeRequest invoke => $"{method} {invoke.Tok}",
        SupportsFeatureRequest feature => $"{method} {feature.Id}",
        _ => method,
    };

    public IMessage ParseResponse() => JsonParser.Default.Parse(Response, ResponseOf(Method));

    private static RecordedCall Parse(string line)
    {
        using var document = JsonDocument.Parse(line);
        var method = document.RootElement.GetProperty("rpc").GetString()!;
        var request = JsonParser.Default.Parse(document.RootElement.GetProperty("request").GetRawText(), RequestOf(method));
        return new RecordedCall(method, request, document.RootElement.TryGetProperty("response", out var response) ? response.GetRawText() : "{}");
    }

    private static MessageParser Parser(string method) => RequestOf(method).Parser;

    private static Google.Protobuf.Reflection.MessageDescriptor RequestOf(string method) => method switch
    {
        "ResourceMonitor/SupportsFeature" => SupportsFeatureRequest.Descriptor,
        "ResourceMonitor/RegisterResource" => RegisterResourceRequest.Descriptor,
        "ResourceMonitor/ReadResource" => ReadResourceRequest.Descriptor,
        "ResourceMonitor/Invoke" => ResourceInvokeRequest.Descriptor,
        "ResourceMonitor/RegisterResourceOutputs" => RegisterResourceOutputsRequest.Descriptor,
        "ResourceMonitor/SignalAndWaitForShutdown" => Empty.Descriptor,
        "Engine/Log" => LogRequest.Descriptor,
        _ => throw new ArgumentOutOfRangeException(nameof(method), method, "not in any recording"),
    };

    private static Google.Protobuf.Reflection.MessageDescriptor ResponseOf(string method) => method switch
    {
        "ResourceMonitor/SupportsFeature" => SupportsFeatureResponse.Descriptor,
        "ResourceMonitor/RegisterResource" => RegisterResourceResponse.Descriptor,
        "ResourceMonitor/ReadResource" => ReadResourceResponse.Descriptor,
        "ResourceMonitor/Invoke" => ResourceInvokeResponse.Descriptor,
        _ => Empty.Descriptor,
    };
}
