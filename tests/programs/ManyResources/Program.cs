using System.Globalization;
using Pulumi;
using Pulumi.Random;

// Registers COUNT resources at once; every tenth depends on the one before it.
var count = int.Parse(Environment.GetEnvironmentVariable("COUNT") ?? "2000", CultureInfo.InvariantCulture);

return await Deployment.RunAsync(() =>
{
    RandomPet? previous = null;
    for (var i = 0; i < count; i++)
    {
        var args = new RandomPetArgs { Length = 2, Prefix = i % 10 == 9 && previous is not null ? previous.Id : (Input<string>)"pet" };
        previous = new RandomPet(string.Create(CultureInfo.InvariantCulture, $"pet-{i}"), args);
    }
});
