return await Lgtm.Cli.Commands.CommandLine.RunAsync(args, Console.Out, Console.Error);
