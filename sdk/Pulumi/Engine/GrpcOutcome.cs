using System.Globalization;
using System.Net;
using System.Net.Http.Headers;

namespace Pulumi.Engine;

/// <summary>Reads how a call ended: from the trailers, or from the headers when there was no message.</summary>
internal static class GrpcOutcome
{
    public static void ThrowUnlessOk(HttpResponseMessage response)
    {
        var headers = response.TrailingHeaders.Contains("grpc-status") ? response.TrailingHeaders : response.Headers;
        if (Value(headers, "grpc-status") is not { } text || !int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            throw new RpcException(
                response.StatusCode is HttpStatusCode.OK ? RpcStatus.Internal : RpcStatus.Unavailable,
                $"the answer has no gRPC status, HTTP status {(int)response.StatusCode}");
        }

        if (number != (int)RpcStatus.Ok)
        {
            var detail = Uri.UnescapeDataString(Value(headers, "grpc-message") ?? "");
            throw new RpcException((RpcStatus)number, detail);
        }
    }

    private static string? Value(HttpResponseHeaders headers, string name) =>
        headers.NonValidated.TryGetValues(name, out var values) ? values.ToString() : null;
}
