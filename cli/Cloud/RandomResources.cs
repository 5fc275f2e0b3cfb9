using System.Globalization;
using Google.Protobuf.WellKnownTypes;
using Lgtm.Cli.Engine;

namespace Lgtm.Cli.Cloud;

/// <summary>The random provider, with values that are the same in every run.</summary>
internal static class RandomResources
{
    public static bool Complete(Answer answer, KnownSecrets secrets)
    {
        var length = (int)Number(answer, "length", 16);
        switch (answer.Request.Type)
        {
            case "random:index/randomPassword:RandomPassword":
                answer.Id = "none";
                SetSecret(answer, "result", answer.Draw.Alphanumeric(length, "result"), secrets);
                SetSecret(answer, "bcryptHash", "$2a$10$" + answer.Draw.Alphanumeric(53, "bcrypt"), secrets);
                return true;
            case "random:index/randomString:RandomString":
                answer.Id = answer.Draw.Alphanumeric(length, "result");
                answer.Set("result", answer.Id);
                return true;
            case "random:index/randomPet:RandomPet":
                answer.Id = $"{(answer.Text("prefix") is { } prefix ? prefix + "-" : "")}steady-heron";
                return true;
            case "random:index/randomUuid:RandomUuid":
                answer.Id = answer.Draw.Uuid("result");
                answer.Set("result", answer.Id);
                return true;
            case "random:index/randomInteger:RandomInteger":
                var drawn = answer.Draw.Between((int)Number(answer, "min", 0), (int)Number(answer, "max", 0));
                answer.Id = drawn.ToString(CultureInfo.InvariantCulture);
                answer.Set("result", drawn);
                return true;
            case "random:index/randomId:RandomId":
                SetId(answer, (int)Number(answer, "byteLength", 4));
                return true;
            default:
                return false;
        }
    }

    private static void SetId(Answer answer, int byteLength)
    {
        var prefix = answer.Text("prefix") ?? "";
        var hex = answer.Draw.Hex(byteLength * 2, "hex");
        var bytes = Convert.FromHexString(hex);
        var standard = Convert.ToBase64String(bytes);
        answer.Id = standard.TrimEnd('=').Replace('+', '-').Replace('/', '_');
        answer.Set("hex", prefix + hex)
            .Set("b64Std", prefix + standard)
            .Set("b64Url", prefix + answer.Id)
            .Set("dec", prefix + new System.Numerics.BigInteger(bytes, isUnsigned: true, isBigEndian: true).ToString(CultureInfo.InvariantCulture));
    }

    private static void SetSecret(Answer answer, string key, string value, KnownSecrets secrets)
    {
        secrets.Add(value, $"{answer.Request.Urn} {key}");
        answer.Set(key, WireValue.Secret(WireValue.Of(value)));
    }

    private static double Number(Answer answer, string key, double fallback)
    {
        return answer.Outputs.Fields.TryGetValue(key, out var value) && WireValue.Unwrap(value) is { KindCase: Value.KindOneofCase.NumberValue } number
            ? number.NumberValue
            : fallback;
    }
}
