using FsCheck;
using FsCheck.Fluent;

namespace Components.Tests.Capacity;

/// <summary>Tries a statement on random values; the message of a failure names the smallest counterexample and the seed that repeats it.</summary>
internal static class Property
{
    public static void HoldsFor<T>(Arbitrary<T> values, Action<T> statement, int times)
    {
        Prop.ForAll(values, statement).Check(Config.QuickThrowOnFailure.WithMaxTest(times).WithQuietOnSuccess(true));
    }
}
