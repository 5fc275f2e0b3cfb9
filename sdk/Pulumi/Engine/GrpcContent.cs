using System.Buffers.Binary;
using System.Net;
using System.Net.Http.Headers;
using Google.Protobuf;

namespace Pulumi.Engine;

/// <summary>One message as the body of a call: a flag for compression, the length, the message.</summary>
internal sealed class GrpcContent : HttpContent
{
    public const int PrefixLength = 5;

    private static readonly MediaTypeHeaderValue GrpcType = new("application/grpc");

    private readonly byte[] _frame;

    public GrpcContent(IMessage message)
    {
        var size = message.CalculateSize();
        _frame = new byte[PrefixLength + size];
        BinaryPrimitives.WriteInt32BigEndian(_frame.AsSpan(1), size);
        message.WriteTo(_frame.AsSpan(PrefixLength));
        Headers.ContentType = GrpcType;
    }

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) => stream.WriteAsync(_frame).AsTask();

    // gRPC clients send no content-length.
    protected override bool TryComputeLength(out long length)
    {
        length = 0;
        return false;
    }
}
