using System.Globalization;
using Pulumi;

namespace Components.Tests.Cloud;

internal static class RandomAnswer
{
    /// <summary>Stands for any generated password, so that a test can search for it where it must not be.</summary>
    public const string Password = "generated-secret-generated-secret-generated-secret";

    public static CloudAnswer For(CloudRequest request)
    {
        var length = request.Inputs.TryGetValue("length", out var value) ? Convert.ToInt32(value, CultureInfo.InvariantCulture) : 16;
        var result = Password[..Math.Min(length, Password.Length)];
        return request.Type.EndsWith(":RandomPassword")
            ? new("none", Of(("result", Output.CreateSecret(result)), ("bcryptHash", Output.CreateSecret("$2a$10$generated"))))
            : new(request.Hex(12), Of(("result", request.Hex(Math.Min(length, 64))), ("hex", request.Hex(8)), ("dec", "1234567890")));
    }

    private static Dictionary<string, object> Of(params (string Key, object Value)[] computed)
    {
        return computed.ToDictionary(one => one.Key, one => one.Value);
    }
}
