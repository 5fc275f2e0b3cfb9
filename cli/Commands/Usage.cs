namespace Lgtm.Cli.Commands;

/// <summary>The help texts.</summary>
internal static class Usage
{
    public const string Tool = """
        lgtm: look at a stack before it exists

        Usage: lgtm <command> [options]

        Commands:
          preview    run the program against a simulated cloud and show what it would create
          capacity   plan sizes, nodes and cost for a load, with the reason of every figure

        Options:
          -h, --help     show this help, or the help of a command
          --version      show the version

        """;

    public const string Preview = """
        Runs the program over a stack's real settings against a simulated cloud, and shows what `pulumi up` would create.
        No account, no network and no Pulumi CLI are needed. Secrets never appear in clear text.

        Usage: lgtm preview --stack <name> [options]

        Options:
          -s, --stack <name>   the stack, as in Pulumi.<name>.yaml
          -o, --out <dir>      also write plan.json and, for each Helm release, charts/<release>/{chart.json,values.yaml}
          --json               print plan.json instead of the report, and the report's warnings on standard error
          --unknown            leave what only a cloud can know unknown, as the first `pulumi preview` does
          --program <dir>      preview another Pulumi .NET program: a directory whose project is built (the newest build,
                               Debug or Release, is run), or a compiled program; a project file stands for its directory
          --today <date>       judge support dates as of this day, yyyy-mm-dd, instead of today
          --verbose            list every resource by itself and show the program's info messages
          -h, --help           show this help

        Exit codes: 0 fine; 1 bad settings, all listed; 2 the program failed; 64 wrong command line

        """;

    public const string Capacity = """
        Plans replicas, CPU, memory, volumes, caches, zones and nodes for a load, and says why. Nothing is read or created.

        Usage: lgtm capacity --logs-gb <n> --series <n> --spans <n> [options]
               lgtm capacity --profile <name> [options]

        Options:
          --logs-gb <n>            log lines, in GB a day before compression
          --series <n>             active series
          --spans <n>              spans a second
          --queries <n>            queries a second to each backend; 5 for a million series when left out
          --scrape-interval <s>    seconds between two samples of a series; 15 when left out
          --profile <name>         the load of dev, small, medium, large or xlarge instead
          --zones <n>              zones of the network; 3 when left out
          --charts <set>           lgtm-distributed, as when left out, or maintained, which also finds patterns in logs
          -h, --help               show this help

        Exit codes: 0 fine; 1 there is no plan for this load, all reasons listed; 64 wrong command line

        """;
}
