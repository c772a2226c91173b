package footpath.analytics.funnel;

/// In which order the steps of a funnel count.
public enum FunnelOrder {
    /// One after the other; other events may come between.
    ORDERED,
    /// One after the other, with no other event between; what "other" means is in [FunnelRules].
    STRICT,
    /// As they come: depth k is reached by whoever took any k of the steps.
    ANY
}
