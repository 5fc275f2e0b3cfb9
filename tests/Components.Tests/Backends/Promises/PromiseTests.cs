using Lgtm.Components.Capacity;
using Lgtm.Components.Charts;
using Shouldly;
using Xunit;

namespace Components.Tests.Lgtm.Promises;

public sealed class PromiseTests
{
    public static TheoryData<CapacityProfile, ChartSet> EveryPlan()
    {
        var cases = new TheoryData<CapacityProfile, ChartSet>();
        foreach (var profile in Enum.GetValues<CapacityProfile>())
        {
            foreach (var charts in Enum.GetValues<ChartSet>())
            {
                cases.Add(profile, charts);
            }
        }

        return cases;
    }

    public static TheoryData<string> EveryMutant => [.. Mutants.List.Select(mutant => mutant.ToString())];

    [Theory]
    [MemberData(nameof(EveryPlan))]
    public async Task Values_OfEveryPlan_KeepEveryPromise(CapacityProfile profile, ChartSet charts)
    {
        var values = await PlannedValues.For(profile, charts);

        AllPromises.List.SelectMany(promise => promise.Broken(values).Select(where => $"{promise.Name}: {where}")).ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(EveryMutant))]
    public async Task Mutant_IsKilledByThePromisesThatItBreaks_AndByNoOther(string edit)
    {
        var mutant = Mutants.List.Single(one => one.ToString() == edit);
        var values = await PlannedValues.For(mutant.Profile, mutant.Charts);
        values.Documents[mutant.Document].At(mutant.Steps).ShouldNotBeNull("an edit of nothing proves nothing");

        var edited = values.With(mutant.Document, mutant.Steps, mutant.Value);

        edited.Documents[mutant.Document].Yaml().ShouldNotBe(values.Documents[mutant.Document].Yaml(), "an edit has to change something");
        AllPromises.BrokenBy(edited).Order(StringComparer.Ordinal).ShouldBe(mutant.KilledBy.Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("chunksCache")]
    [InlineData("resultsCache")]
    public async Task BudgetOfACacheOfTheMaintainedLoki_WhereItsChartDoesNotReadIt_IsNone(string cache)
    {
        var values = await PlannedValues.For(CapacityProfile.Small, ChartSet.Maintained);

        var edited = values.With("loki", [cache, "podDisruptionBudget"], null).With("loki", [cache, "maxUnavailable"], 1);

        AllPromises.BrokenBy(edited).ShouldBe([CopyPromises.Evictable]);
    }

    [Fact]
    public void EveryPromise_KillsAMutant()
    {
        var killers = Mutants.List.SelectMany(mutant => mutant.KilledBy).ToHashSet();

        AllPromises.List.Select(promise => promise.Name).Except(killers).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("replicas")]
    [InlineData("replication_factor")]
    [InlineData("zone")]
    [InlineData("retention")]
    public void Mutants_OfEachKind_AreThereForBothSetsOfCharts(string kind)
    {
        Mutants.List.Where(mutant => mutant.Path.Contains(kind, StringComparison.OrdinalIgnoreCase)).Select(mutant => mutant.Charts).Distinct().Count().ShouldBe(2);
    }
}
