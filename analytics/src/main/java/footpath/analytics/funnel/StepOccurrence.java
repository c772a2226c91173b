package footpath.analytics.funnel;

/// Which of a person's events that match a step fill it. An event that does not is one of no step.
public enum StepOccurrence {
    /// All of them.
    EVERY,
    /// The first within the period of the question; of simultaneous ones the first to arrive.
    FIRST_IN_PERIOD,
    /// The first in all the data; where it lies outside of the period, none.
    FIRST_EVER
}
