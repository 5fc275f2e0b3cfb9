using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Runtime.ExceptionServices;
using Pulumi;
using Pulumi.Testing;

namespace Components.Tests.Cloud;

/// <summary>
/// Runs a program against mocks that answer as AWS and Kubernetes would, and keeps what the program declared. Mocks alone show neither parents nor
/// options: a transformation on the test's stack sees those.
/// </summary>
public sealed class RecordingCloud : IMocks
{
    private readonly ConcurrentDictionary<(string Type, string Name), ImmutableDictionary<string, object>> inputs = new();
    private readonly ConcurrentDictionary<string, ImmutableDictionary<string, Output<object?>>> registeredOutputs = new();
    private readonly ConcurrentQueue<RecordedCall> calls = new();
    private readonly ConcurrentQueue<ResourceTransformationArgs> declarations = new();

    /// <summary>The account that every answer speaks of.</summary>
    public const string Account = "123456789012";

    public string Region { get; init; } = "eu-west-1";

    public string Partition { get; init; } = "aws";

    /// <summary>As in the first preview of a stack: nothing exists yet, so nothing that AWS or the cluster decides is known.</summary>
    public bool NothingExistsYet { get; init; }

    /// <summary>Replaces what one function of a provider answers.</summary>
    public Dictionary<string, IReadOnlyDictionary<string, object>> Answers { get; init; } = new();

    /// <summary>Outputs of resources that the cloud answers empty, although it should not.</summary>
    public IReadOnlySet<string> EmptyOutputs { get; init; } = ImmutableHashSet<string>.Empty;

    public static Task<Recording> Provision(Action program)
    {
        return new RecordingCloud().Run(program);
    }

    public static Task<Recording> Provision(Func<IDictionary<string, object?>> program)
    {
        return new RecordingCloud().Run(program);
    }

    public static Task<Recording> FirstPreview(Action program)
    {
        return new RecordingCloud { NothingExistsYet = true }.Run(program);
    }

    public static Task<Recording> FirstPreview(Func<IDictionary<string, object?>> program)
    {
        return new RecordingCloud { NothingExistsYet = true }.Run(program);
    }

    public Task<Recording> Run(Action program)
    {
        return Run(() =>
        {
            program();
            return new Dictionary<string, object?>();
        });
    }

    public async Task<Recording> Run(Func<IDictionary<string, object?>> program)
    {
        var run = new TestRun(program, declarations.Enqueue);
        var options = new TestOptions { ProjectName = "lgtm", StackName = "test", IsPreview = NothingExistsYet };
        try
        {
            await TestStack.Run(run, this, options);
        }
        catch (Exception) when (run.Failure is not null)
        {
            // The SDK reports a program's exception as text; a test wants the exception.
        }
        catch (AggregateException several)
        {
            // How many errors a failed resource leaves depends on timing; the SDK throws one of them as it is, more than one together.
            throw new RunException(string.Join('\n', several.InnerExceptions.Select(error => error.Message)), several);
        }

        run.Failure?.Throw();
        return await Recording.Of([.. declarations], inputs, registeredOutputs, [.. calls], run.Outputs);
    }

    Task<(string? id, object state)> IMocks.NewResourceAsync(MockResourceArgs args)
    {
        var (type, name) = (args.Type!, args.Name!);
        if (!inputs.TryAdd((type, name), args.Inputs))
        {
            throw new InvalidOperationException($"two resources are '{name}' of type {type}; give them different names, so that a test can tell them apart");
        }

        var answer = NothingExistsYet ? CloudAnswer.Nothing : CloudAnswer.For(new CloudRequest(type, name, args.Inputs, Partition, Region, Account));
        var computed = answer.Computed.Select(output => EmptyOutputs.Contains(output.Key) ? new(output.Key, ImmutableDictionary<string, object>.Empty) : output);
        return Task.FromResult<(string?, object)>((answer.Id, args.Inputs.SetItems(computed)));
    }

    Task<object> IMocks.CallAsync(MockCallArgs args)
    {
        calls.Enqueue(new RecordedCall(args.Token!, args.Args));
        var answer = Answers.TryGetValue(args.Token!, out var given) ? given : FunctionAnswer.For(args.Token!, args.Args, Partition, Region, Account);
        return Task.FromResult<object>(answer.ToImmutableDictionary());
    }

    Task IMocks.RegisterResourceOutputs(MockRegisterResourceOutputsRequest args)
    {
        registeredOutputs[args.Urn] = args.Outputs;
        return Task.CompletedTask;
    }

    private sealed class TestRun(Func<IDictionary<string, object?>> program, Action<ResourceTransformationArgs> observe)
    {
        public ExceptionDispatchInfo? Failure { get; private set; }

        public IDictionary<string, object?> Outputs { get; private set; } = new Dictionary<string, object?>();

        public ResourceTransformationResult? Observe(ResourceTransformationArgs args)
        {
            observe(args);
            return null;
        }

        public void Declare()
        {
            try
            {
                Outputs = program();
            }
            catch (Exception failure)
            {
                Failure = ExceptionDispatchInfo.Capture(failure);
                throw;
            }
        }
    }

    private sealed class TestStack : Stack
    {
        // TestAsync wants a stack with an empty constructor, and only a stack of that kind takes transformations.
        private static readonly AsyncLocal<TestRun?> Current = new();

        public TestStack()
            : base(new StackOptions { ResourceTransformations = { Current.Value!.Observe } })
        {
            Current.Value!.Declare();
        }

        public static Task<ImmutableArray<Resource>> Run(TestRun run, IMocks mocks, TestOptions options)
        {
            Current.Value = run;
            return Deployment.TestAsync<TestStack>(mocks, options);
        }
    }
}
