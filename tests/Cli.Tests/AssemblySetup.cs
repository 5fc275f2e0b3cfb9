// A preview in process sets environment variables, the console and the current directory: tests take turns.
[assembly: CollectionBehavior(DisableTestParallelization = true)]
