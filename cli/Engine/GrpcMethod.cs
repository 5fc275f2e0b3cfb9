using Google.Protobuf;

namespace Lgtm.Cli.Engine;

/// <summary>Answers one unary call: the request's bytes in, the response out.</summary>
internal delegate IMessage GrpcMethod(byte[] request);
