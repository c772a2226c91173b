package footpath.analytics.lifecycle;

/// What a person is in a period.
public enum LifecycleState {
    /// Active for the first time ever.
    NEW,

    /// Active now and in the period before.
    RETURNING,

    /// Active now and earlier, but not in the period before.
    RESURRECTING,

    /// Active in the period before and not now.
    DORMANT
}
