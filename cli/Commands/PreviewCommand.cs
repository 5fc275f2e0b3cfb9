using System.Text;
using Google.Protobuf.WellKnownTypes;
using Lgtm.Cli.Cloud;
using Lgtm.Cli.Cloud.Aws;
using Lgtm.Cli.Engine;
using Lgtm.Cli.Report;
using Lgtm.Cli.Stacks;
using Lgtm.Infra.Settings;

namespace Lgtm.Cli.Commands;

/// <summary>Previews one stack: settings, engine, program, report.</summary>
internal sealed class PreviewCommand(PreviewOptions options, TextWriter output, TextWriter errors, Func<Task<int>>? program = null)
{
    private readonly KnownSecrets _secrets = new();

    public async Task<ExitCode> RunAsync()
    {
        var given = options.Program is null ? null : GivenProgram.At(options.Program);
        var project = Project.Find(given?.Directory ?? Environment.CurrentDirectory);

        // The first half of what a preview waits for: it gets ready while the stack file is read.
        var listening = Task.Run(GrpcListener.StartAsync);
        var configuration = StackConfiguration.Read(project, options.Stack, _secrets);
        if (given is null && program is null && SettingsNamespace.HintFor(configuration.Values.Keys) is { } hint)
        {
            throw new CliException(ExitCode.BadSettings, $"{project.StackFile(options.Stack)}: {hint}");
        }

        var destination = options.Out is null ? null : new OutputDirectory(options.Out);
        destination?.Clear();

        var region = SimulatedRegion.Of(
            configuration.Values.GetValueOrDefault("aws:region"), configuration.SecretKeys.Contains("aws:region", StringComparer.Ordinal), Environment.GetEnvironmentVariable);
        var cloud = new SimulatedCloud(new(region.Name, DefaultTagsOf(configuration)), _secrets, options.Unknown);
        var run = new EngineRun(project.Name, options.Stack, "organization", configuration.Values, configuration.SecretKeys);
        using var engine = new OfflineEngine(run, cloud, await listening);
        var exitCode = await RunProgramAsync(given, project, ProgramEnvironment.For(project, run, engine.Address, options.Today, _secrets.Encrypted));

        var leaks = new LeakCheck(_secrets);
        if (Outcome.Of(engine, exitCode) is { } failure)
        {
            await errors.WriteLineAsync(leaks.Redact(failure.Text(options.Stack)));
            return failure.ExitCode;
        }

        var plan = Plan.Of(engine.Registry);
        await ReportAsync(plan, PlanWarnings.Of(plan, engine.Journal, cloud, _secrets, region, options), region, leaks, destination);
        return ExitCode.Success;
    }

    private async Task<int> RunProgramAsync(GivenProgram? given, Project project, IReadOnlyDictionary<string, string> environment)
    {
        await using var messages = new RedactingWriter(errors, _secrets);
        return given is null
            ? await ProgramRun.InProcessAsync(program ?? Infra.Program.RunAsync, project, environment, messages)
            : await ProgramRun.AsChildAsync(given, project, environment, messages);
    }

    private async Task ReportAsync(Plan plan, IReadOnlyList<string> warnings, SimulatedRegion region, LeakCheck leaks, OutputDirectory? destination)
    {
        var text = new PreviewText(plan, region, warnings, options.Today ?? Today.Utc(), Ink.For(output), options.Verbose);
        var rendering = Task.Run(text.Render);
        var json = PlanJson.Of(plan);
        var files = destination is null ? [] : ChartFiles.Of(plan).Prepend(("plan.json", json)).ToList();
        var report = await rendering;
        RefuseLeaks(leaks, json, files, [report, .. warnings]);

        destination?.Write(files);
        await output.WriteAsync(options.Json ? Encoding.UTF8.GetString(json) : report);
        foreach (var warning in options.Json ? warnings : [])
        {
            await errors.WriteLineAsync($"warning: {warning}");
        }

        if (destination is not null)
        {
            await errors.WriteLineAsync($"plan and chart values are in {options.Out}");
        }
    }

    // The plan holds all that the report shows, whole and unwrapped: it is searched even when it is not written.
    private static void RefuseLeaks(LeakCheck leaks, byte[] plan, IReadOnlyList<(string Path, byte[] Content)> files, IReadOnlyList<string> texts)
    {
        var found = files.Prepend((Path: "plan.json", Content: plan)).Select(file => (file.Path, Origin: leaks.FindIn(file.Content)))
            .Concat(texts.Select(text => (Path: "the report", Origin: leaks.FindIn(text))))
            .FirstOrDefault(leak => leak.Origin is not null);
        if (found.Origin is not null)
        {
            throw new CliException(
                ExitCode.ProgramFailed,
                $"{found.Path} would show a secret in clear text ({found.Origin}); nothing was written. Keep the value an Output that is marked secret, all the way");
        }
    }

    private static Struct? DefaultTagsOf(StackConfiguration configuration)
    {
        if (configuration.Nodes.GetValueOrDefault("aws:defaultTags") is not Dictionary<string, object?> settings
            || settings.GetValueOrDefault("tags") is not Dictionary<string, object?> tags)
        {
            return null;
        }

        return WireValue.Map([.. tags.Select(tag => (tag.Key, WireValue.Of(tag.Value?.ToString() ?? "")))]).StructValue;
    }
}
