namespace Lgtm.Cli.Engine;

/// <summary>The gRPC status codes the engine answers with.</summary>
internal enum GrpcStatus
{
    Ok = 0,
    Unknown = 2,
    InvalidArgument = 3,
    Unimplemented = 12,
    Internal = 13,
}
