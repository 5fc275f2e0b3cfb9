namespace Pulumi;

/// <summary>Makes the stack that a program is.</summary>
internal static class StackFactory
{
    public static Task<Stack> New<TStack>()
        where TStack : Stack, new()
        => Task.FromResult<Stack>(new TStack());

    public static Task<Stack> From<TStack>(IServiceProvider services)
        where TStack : Stack
    {
        ArgumentNullException.ThrowIfNull(services);
        var stack = services.GetService(typeof(TStack)) as TStack ?? throw new InvalidOperationException(
            $"Failed to resolve instance of type {typeof(TStack)} from service provider. "
            + "Register the type with the service provider before calling RunAsync.");
        return Task.FromResult<Stack>(stack);
    }
}
