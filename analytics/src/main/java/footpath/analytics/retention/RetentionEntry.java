package footpath.analytics.retention;

/// Which starts put a person into a cohort.
public enum RetentionEntry {
    /// Only the first start event the person ever had, conditions on the event included. Events before the
    /// scope's period are looked at for this alone: who started before it is in no cohort.
    FIRST_TIME,

    /// In every calendar period in which the person has a start event, by the first of them in that period.
    RECURRING
}
