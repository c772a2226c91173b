package footpath.analytics.sequence;

/// Which persons of a pattern are meant, of those with at least one event that fulfils a condition.
public sealed interface SequenceList {
    /// Who matches.
    record Matched() implements SequenceList {}

    /// Who does not.
    record Unmatched() implements SequenceList {}

    /// Who comes so far and no farther.
    ///
    /// @param terms how many of the pattern's `(?N)` and `.` are filled, in order
    record Reached(int terms) implements SequenceList {}
}
