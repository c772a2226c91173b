package footpath.analytics.next;

/// On which side of a match is looked.
public enum NextDirection {
    /// What comes right after its last event.
    AFTER,

    /// What comes right before its first event.
    BEFORE
}
