using System.Collections.Immutable;

namespace Components.Tests.Cloud;

/// <summary>A provider function that the program called.</summary>
public sealed record RecordedCall(string Token, ImmutableDictionary<string, object> Args);
