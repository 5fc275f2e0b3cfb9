using Xunit;

// Pulumi documents its mocks as one run at a time.
[assembly: CollectionBehavior(DisableTestParallelization = true)]
