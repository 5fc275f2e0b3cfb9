using System.Buffers.Binary;
using System.Net;
using Google.Protobuf;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Sdk.Tests.Deployments.StandIn;

/// <summary>Serves unary gRPC on loopback as an engine does: HTTP/2 without TLS, the status in the trailers.</summary>
internal sealed class GrpcServer : IAsyncDisposable
{
    private readonly WebApplication _app;

    private GrpcServer(WebApplication app) => _app = app;

    public string Address => new Uri(_app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single()).Authority;

    /// <summary>Answers a method, named like "ResourceMonitor/Invoke", of a message with a message.</summary>
    public static Task<GrpcServer> StartAsync(Func<string, byte[], Task<IMessage>> answer) => StartAsync(async (method, message, context) =>
    {
        await WriteAsync(context, await answer(method, message));
    });

    public static async Task<GrpcServer> StartAsync(Func<string, byte[], HttpContext, Task> answer)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.Limits.MaxRequestBodySize = null;
            kestrel.Listen(IPAddress.Loopback, 0, listen => listen.Protocols = HttpProtocols.Http2);
        });
        var app = builder.Build();
        app.Run(async context =>
        {
            var method = context.Request.Path.Value!.Replace("/pulumirpc.", "", StringComparison.Ordinal);
            try
            {
                await answer(method, await ReadAsync(context), context);
            }
            catch (Refused refused)
            {
                Refuse(context, refused);
            }
        });
        await app.StartAsync();
        return new GrpcServer(app);
    }

    public async ValueTask DisposeAsync() => await _app.DisposeAsync();

    private static async Task<byte[]> ReadAsync(HttpContext context)
    {
        using var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body);
        return body.ToArray()[5..];
    }

    public static async Task WriteAsync(HttpContext context, IMessage message)
    {
        var bytes = message.ToByteArray();
        var frame = new byte[5 + bytes.Length];
        BinaryPrimitives.WriteInt32BigEndian(frame.AsSpan(1), bytes.Length);
        bytes.CopyTo(frame, 5);
        context.Response.ContentType = "application/grpc";
        await context.Response.Body.WriteAsync(frame);
        context.Response.AppendTrailer("grpc-status", "0");
    }

    // Without a message the status is in the headers.
    private static void Refuse(HttpContext context, Refused refused)
    {
        context.Response.ContentType = "application/grpc";
        context.Response.Headers["grpc-status"] = ((int)refused.Status).ToString(System.Globalization.CultureInfo.InvariantCulture);
        context.Response.Headers["grpc-message"] = Uri.EscapeDataString(refused.Message);
    }
}
