namespace Lgtm.Components.Capacity;

/// <summary>What decides how few pods a workload can have.</summary>
internal enum Replication
{
    /// <summary>Exactly one: a second would work against the first.</summary>
    Single,

    /// <summary>At least one; in a replicated stack two, so that a node can be drained.</summary>
    Pair,

    /// <summary>At least one; in a replicated stack three: the load of one must fit on the others.</summary>
    Trio,

    /// <summary>One for each copy, and a multiple of it.</summary>
    Copies,

    /// <summary>Two, even in a stack with one replica of the data: they are stateless and stand in for each other.</summary>
    Twins,

    /// <summary>Two containers beside each pod of something else.</summary>
    Sidecars,
}
