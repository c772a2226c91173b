package footpath.analytics.next;

/// Which matches of a person count.
public enum NextCounted {
    /// All that share no event.
    ALL,

    /// The first alone.
    FIRST
}
