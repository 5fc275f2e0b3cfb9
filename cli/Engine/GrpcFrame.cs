using System.Buffers;
using System.Buffers.Binary;
using System.IO.Pipelines;
using Google.Protobuf;

namespace Lgtm.Cli.Engine;

/// <summary>The five bytes before each gRPC message (compression flag and length), read and written by hand.</summary>
internal static class GrpcFrame
{
    private const int HeaderLength = 5;

    // Helm values nest deeper than the parser's default of 100, because each level of a Struct is three messages.
    private const int RecursionLimit = 1_000;

    public static async ValueTask<byte[]> ReadAsync(PipeReader body, CancellationToken cancellation)
    {
        while (true)
        {
            var read = await body.ReadAsync(cancellation);
            if (!read.IsCompleted)
            {
                body.AdvanceTo(read.Buffer.Start, read.Buffer.End);
                continue;
            }

            var message = MessageOf(read.Buffer);
            body.AdvanceTo(read.Buffer.End);
            return message;
        }
    }

    public static T Parse<T>(byte[] message)
        where T : IMessage<T>, new()
    {
        var parsed = new T();
        using var stream = new MemoryStream(message);
        using var input = CodedInputStream.CreateWithLimits(stream, int.MaxValue, RecursionLimit);
        parsed.MergeFrom(input);
        return parsed;
    }

    public static void Write(PipeWriter body, IMessage message)
    {
        var length = message.CalculateSize();
        var frame = body.GetSpan(HeaderLength + length)[..(HeaderLength + length)];
        frame[0] = 0;
        BinaryPrimitives.WriteInt32BigEndian(frame[1..], length);
        message.WriteTo(frame[HeaderLength..]);
        body.Advance(HeaderLength + length);
    }

    private static byte[] MessageOf(ReadOnlySequence<byte> frame)
    {
        if (frame.Length < HeaderLength)
        {
            throw new RefusedException($"a gRPC frame starts with {HeaderLength} bytes, got {frame.Length}", GrpcStatus.Internal);
        }

        Span<byte> header = stackalloc byte[HeaderLength];
        frame.Slice(0, HeaderLength).CopyTo(header);
        if (header[0] != 0)
        {
            throw new RefusedException("compressed messages are not supported", GrpcStatus.Unimplemented);
        }

        var length = BinaryPrimitives.ReadUInt32BigEndian(header[1..]);
        return frame.Length == HeaderLength + length
            ? frame.Slice(HeaderLength).ToArray()
            : throw new RefusedException($"the frame announces {length} bytes and carries {frame.Length - HeaderLength}", GrpcStatus.Internal);
    }
}
