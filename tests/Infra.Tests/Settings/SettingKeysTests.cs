using System.Reflection;
using System.Runtime.CompilerServices;
using Lgtm.Infra.Settings;
using Shouldly;
using Xunit;

namespace Infra.Tests;

public sealed class SettingKeysTests
{
    [Fact]
    public void EveryRule_NamesKeysThatExist()
    {
        var rules = Records().SelectMany(record => RulesOf(record.Type).Select(rule => rule.Under(record.Path))).ToList();

        rules.Count.ShouldBeGreaterThan(30);
        rules.SelectMany(rule => rule.Others.Append(rule.Key)).ShouldAllBe(key => SettingKeys.Paths.Contains(key));
    }

    [Fact]
    public void EveryKey_SaysWhatHappensWithoutIt_ExactlyWhenItIsOptional()
    {
        foreach (var property in Records().SelectMany(record => SettingKeys.Of(record.Type)))
        {
            var required = property.IsDefined(typeof(RequiredMemberAttribute));

            (SettingKeys.TextOf(property).Absent is null).ShouldBe(required, property.Name);
        }
    }

    [Fact]
    public void EveryChoice_ListsItsSpellings()
    {
        foreach (var path in SettingKeys.Paths)
        {
            var type = Nullable.GetUnderlyingType(SettingKeys.TypeOf(path)) ?? SettingKeys.TypeOf(path);
            if (type.IsEnum)
            {
                var spellings = ValueReader.Spellings(type).ToList();
                SettingKeys.AllowedFor(path).ShouldBe(string.Join(", ", spellings[..^1]) + " or " + spellings[^1]);
            }
        }
    }

    [Fact]
    public void EveryProperty_ThatCanBeSet_IsAKey()
    {
        var settable = Records().SelectMany(record => record.Type.GetProperties(BindingFlags.Public | BindingFlags.Instance)).Where(property => property.CanWrite);

        settable.ShouldAllBe(property => property.IsDefined(typeof(SettingAttribute)));
    }

    private static IEnumerable<(string Path, Type Type)> Records()
    {
        return SettingKeys.Paths
            .Where(path => SettingKeys.TypeOf(path).IsAssignableTo(typeof(ISection)))
            .Select(path => (path, SettingKeys.TypeOf(path)))
            .Prepend((string.Empty, typeof(StackSettings)));
    }

    private static IEnumerable<Rule> RulesOf(Type record)
    {
        return ((ISection)Activator.CreateInstance(record)!).Rules();
    }
}
