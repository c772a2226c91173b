package footpath.analytics.funnel;

/// With which steps a person may begin; not to be mixed up with [FunnelRules.Entry], which of several entries
/// counts.
public enum FunnelBegin {
    /// With the first alone: a closed funnel.
    CLOSED,

    /// With any step: an open funnel. An attempt that begins with a step is one at the closed funnel of the
    /// steps from there on. At each step a person counts if an attempt that began with it or with an earlier
    /// one reaches it, by the one that began with the earliest step (of several the best); it entered there
    /// if that is the step itself.
    OPEN
}
