using System.Buffers.Binary;
using System.Collections.Concurrent;
using System.Net;
using Google.Protobuf;

namespace Pulumi.Engine;

/// <summary>Unary gRPC calls to one address, over HTTP/2 without TLS.</summary>
internal sealed class GrpcConnection
{
    private const int LargestMessage = 400 * 1024 * 1024;

    // Values may be nested deeper than protobuf's default of 100, three of which are used up by one level.
    private const int DeepestMessage = 10_000;

    private static readonly ConcurrentDictionary<string, GrpcConnection> Connections = new(StringComparer.Ordinal);

    private readonly HttpMessageInvoker _client = new(new SocketsHttpHandler
    {
        // A proxy meant for the outside cannot reach an engine on this machine.
        UseProxy = false,
        EnableMultipleHttp2Connections = true,
        AllowAutoRedirect = false,
        AutomaticDecompression = DecompressionMethods.None,
        UseCookies = false,
        ActivityHeadersPropagator = null,
    });

    private readonly Uri _address;

    private GrpcConnection(string address) => _address = new Uri($"http://{address}");

    /// <summary>The connection to this address. There is one for the whole process.</summary>
    public static GrpcConnection To(string address) => Connections.GetOrAdd(address, static address => new GrpcConnection(address));

    // No time-out: an answer takes as long as the resource does.
    public async Task<TResponse> CallAsync<TResponse>(string path, IMessage request, MessageParser<TResponse> parser)
        where TResponse : IMessage<TResponse>
    {
        try
        {
            using var message = new HttpRequestMessage(HttpMethod.Post, new Uri(_address, path))
            {
                Version = HttpVersion.Version20,
                VersionPolicy = HttpVersionPolicy.RequestVersionExact,
                Content = new GrpcContent(request),
            };
            message.Headers.TryAddWithoutValidation("te", "trailers");

            using var response = await _client.SendAsync(message, CancellationToken.None).ConfigureAwait(false);
            var body = await ReadAsync(response).ConfigureAwait(false);
            GrpcOutcome.ThrowUnlessOk(response);
            return body is null
                ? throw new RpcException(RpcStatus.Internal, $"{path} was answered without a message")
                : Parsed(body, parser);
        }
        catch (Exception exception) when (exception is HttpRequestException or IOException or OperationCanceledException)
        {
            throw new RpcException(RpcStatus.Unavailable, $"the engine at {_address.Authority} cannot be reached: {exception.Message}", exception);
        }
    }

    private static TResponse Parsed<TResponse>(byte[] body, MessageParser<TResponse> parser)
        where TResponse : IMessage<TResponse>
    {
        using var input = CodedInputStream.CreateWithLimits(new MemoryStream(body, writable: false), LargestMessage, DeepestMessage);
        return parser.ParseFrom(input);
    }

    private static async Task<byte[]?> ReadAsync(HttpResponseMessage response)
    {
        if (!response.IsSuccessStatusCode)
        {
            return null;
        }

        var stream = await response.Content.ReadAsStreamAsync().ConfigureAwait(false);
        await using var disposal = stream.ConfigureAwait(false);
        var prefix = new byte[GrpcContent.PrefixLength];
        if (await stream.ReadAtLeastAsync(prefix, prefix.Length, throwOnEndOfStream: false).ConfigureAwait(false) < prefix.Length)
        {
            return null;
        }

        var length = BinaryPrimitives.ReadUInt32BigEndian(prefix.AsSpan(1));
        if (prefix[0] != 0 || length > LargestMessage)
        {
            throw new RpcException(RpcStatus.Internal, $"the engine sent a message of {length} bytes, compression {prefix[0]}; expected at most {LargestMessage}, uncompressed");
        }

        var body = new byte[length];
        await stream.ReadExactlyAsync(body).ConfigureAwait(false);

        // The trailers, which hold the status, arrive with the end of the stream.
        while (await stream.ReadAsync(prefix).ConfigureAwait(false) > 0)
        {
        }

        return body;
    }
}
