package footpath.analytics.sequence;

/// By which product's rules a pattern is matched. They are the same, so that this only says that they are:
/// what [SequenceQuestion] does differs where ClickHouse leaves a choice open or gives up.
public enum SequenceProfile {
    /// Ours.
    FOOTPATH,

    /// `sequenceMatch`, `sequenceCount` and `sequenceMatchEvents` of ClickHouse.
    CLICKHOUSE
}
