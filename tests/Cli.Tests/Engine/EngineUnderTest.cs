using System.Net;
using System.Net.Http.Headers;
using Google.Protobuf;
using Google.Protobuf.WellKnownTypes;
using Lgtm.Cli.Cloud;
using Lgtm.Cli.Engine;
using Pulumirpc;

namespace Cli.Tests.Engine;

/// <summary>An offline engine and a client that speaks the protocol as a program does.</summary>
internal sealed class EngineUnderTest : IAsyncDisposable
{
    private readonly HttpClient _client = new(new SocketsHttpHandler { UseProxy = false })
    {
        DefaultRequestVersion = HttpVersion.Version20,
        DefaultVersionPolicy = HttpVersionPolicy.RequestVersionExact,
    };

    private EngineUnderTest(OfflineEngine engine, KnownSecrets secrets)
    {
        Offline = engine;
        Secrets = secrets;
    }

    public OfflineEngine Offline { get; }

    public KnownSecrets Secrets { get; }

    public string StackUrn { get; private set; } = "";

    public static async Task<EngineUnderTest> StartAsync(bool unknown = false)
    {
        var secrets = new KnownSecrets();
        var run = new EngineRun("shop", "dev", "organization", new Dictionary<string, string>(StringComparer.Ordinal), []);
        var engine = new EngineUnderTest(new OfflineEngine(run, new(new("eu-west-1"), secrets, unknown), await GrpcListener.StartAsync()), secrets);
        engine.StackUrn = (await engine.RegisterAsync("pulumi:pulumi:Stack", "shop-dev", custom: false)).Urn;
        return engine;
    }

    public async Task<RegisterResourceResponse> RegisterAsync(string type, string name, bool custom = true, Action<RegisterResourceRequest>? with = null)
    {
        var request = new RegisterResourceRequest { Type = type, Name = name, Custom = custom, Object = new(), Parent = StackUrn, AcceptSecrets = true };
        with?.Invoke(request);
        return await CallAsync<RegisterResourceResponse>("ResourceMonitor/RegisterResource", request);
    }

    public async Task<Struct> InvokeAsync(string token, params (string Key, Value Value)[] args)
    {
        var request = new ResourceInvokeRequest { Tok = token, Args = WireValue.Map(args).StructValue };
        return (await CallAsync<ResourceInvokeResponse>("ResourceMonitor/Invoke", request)).Return;
    }

    public async Task<T> CallAsync<T>(string method, IMessage request)
        where T : IMessage<T>, new()
    {
        var (status, message, body) = await PostAsync(method, Frame(request));
        return status == "0" ? new MessageParser<T>(() => new T()).ParseFrom(body.AsSpan(5).ToArray()) : throw new CallFailedException(status, message);
    }

    public async Task<(string Status, string Message, byte[] Body)> PostAsync(string method, byte[] frame)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri($"http://{Offline.Address}/pulumirpc.{method}"))
        {
            Version = HttpVersion.Version20,
            VersionPolicy = HttpVersionPolicy.RequestVersionExact,
            Content = new ByteArrayContent(frame) { Headers = { ContentType = new MediaTypeHeaderValue("application/grpc") } },
        };
        using var response = await _client.SendAsync(request);
        var body = await response.Content.ReadAsByteArrayAsync();
        var message = response.TrailingHeaders.TryGetValues("grpc-message", out var texts) ? Uri.UnescapeDataString(texts.Single()) : "";
        return (response.TrailingHeaders.GetValues("grpc-status").Single(), message, body);
    }

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        Offline.Dispose();
    }

    public static byte[] Frame(IMessage message)
    {
        var body = message.ToByteArray();
        return [0, .. BitConverter.GetBytes(IPAddress.HostToNetworkOrder(body.Length)), .. body];
    }
}
