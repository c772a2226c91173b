package footpath.analytics.funnel;

/// What a funnel counts.
public enum FunnelCounting {
    /// Persons, each once.
    PERSONS,
    /// Persons, and beside them how often each step was reached by attempts that do not overlap.
    ///
    /// An attempt begins at a later instant than the one before ended. For each step by itself the number is the
    /// greatest possible (attempts are taken in the order in which they reach the step), so a person who enters
    /// three times and goes through once counts three times at the first step. Under
    /// [FunnelRules.Entry#FIRST] attempts follow one another instead: the next begins at the first entry
    /// after the one before went through, was stopped by an exclusion, or ran out of time.
    CONVERSIONS
}
