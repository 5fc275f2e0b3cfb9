using System.Net;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.AspNetCore.Server.Kestrel.Transport.Sockets;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace Lgtm.Cli.Engine;

/// <summary>
/// Serves unary gRPC on a free loopback port. Kestrel alone, without the web host around it: a preview starts in the time the host would need to build its services.
/// </summary>
internal sealed class GrpcListener : IDisposable
{
    private readonly KestrelServer _server;
    private readonly UnaryCalls _calls;

    private GrpcListener(KestrelServer server, UnaryCalls calls)
    {
        _server = server;
        _calls = calls;
    }

    /// <summary>Where the engine listens, as <c>127.0.0.1:port</c>.</summary>
    public string Address => new Uri(_server.Features.GetRequiredFeature<IServerAddressesFeature>().Addresses.Single()).Authority;

    /// <summary>Starts to listen; calls are answered from <see cref="Serve"/> on, before which the address is not known to the program.</summary>
    public static async Task<GrpcListener> StartAsync()
    {
        var options = new KestrelServerOptions { AddServerHeader = false };
        options.Limits.MaxRequestBodySize = null;
        options.Limits.MinRequestBodyDataRate = null;
        options.Limits.MinResponseDataRate = null;
        options.Limits.Http2.MaxStreamsPerConnection = 10_000;
        options.Listen(IPAddress.Loopback, 0, endpoint => endpoint.Protocols = HttpProtocols.Http2);

        var sockets = new SocketTransportFactory(Options.Create(new SocketTransportOptions()), NullLoggerFactory.Instance);
        var server = new KestrelServer(Options.Create(options), sockets, NullLoggerFactory.Instance);
        var calls = new UnaryCalls();
        await server.StartAsync(calls, CancellationToken.None);
        return new GrpcListener(server, calls);
    }

    public void Serve(IReadOnlyDictionary<string, GrpcMethod> methods)
    {
        _calls.Methods = methods;
    }

    // The program has ended, and mostly so does this process: it does not wait until every connection has found out.
    public void Dispose()
    {
        _ = Task.Run(StopAsync);
    }

    private async Task StopAsync()
    {
        await _server.StopAsync(new CancellationToken(canceled: true));
        _server.Dispose();
    }

    private sealed class UnaryCalls : IHttpApplication<IFeatureCollection>
    {
        public IReadOnlyDictionary<string, GrpcMethod> Methods { get; set; } = new Dictionary<string, GrpcMethod>(StringComparer.Ordinal);

        public IFeatureCollection CreateContext(IFeatureCollection contextFeatures)
        {
            return contextFeatures;
        }

        public void DisposeContext(IFeatureCollection context, Exception? exception)
        {
        }

        public async Task ProcessRequestAsync(IFeatureCollection context)
        {
            var response = context.GetRequiredFeature<IHttpResponseFeature>();
            var body = context.GetRequiredFeature<IHttpResponseBodyFeature>();
            var trailers = context.GetRequiredFeature<IHttpResponseTrailersFeature>().Trailers;
            response.Headers.ContentType = "application/grpc";

            try
            {
                GrpcFrame.Write(body.Writer, await AnswerAsync(context));
                trailers["grpc-status"] = "0";
            }
            catch (RefusedException refused)
            {
                trailers["grpc-status"] = ((int)refused.Status).ToString(System.Globalization.CultureInfo.InvariantCulture);
                trailers["grpc-message"] = Uri.EscapeDataString(refused.Message);
            }

            await body.CompleteAsync();
        }

        private async ValueTask<Google.Protobuf.IMessage> AnswerAsync(IFeatureCollection context)
        {
            var path = context.GetRequiredFeature<IHttpRequestFeature>().Path;
            if (!Methods.TryGetValue(path, out var method))
            {
                throw new RefusedException($"the offline engine has no method '{path}'", GrpcStatus.Unimplemented);
            }

            var request = context.GetRequiredFeature<IRequestBodyPipeFeature>();
            return method(await GrpcFrame.ReadAsync(request.Reader, CancellationToken.None));
        }
    }
}
