package footpath.analytics.next;

/// Which persons of an answer on what comes next are meant.
public sealed interface NextList {
    /// Who has a match.
    record Matched() implements NextList {}

    /// Who has a match with nothing next to it.
    record Nothing() implements NextList {}

    /// Who has a match with a value next to it.
    ///
    /// @param value as the answer tells it, `other` and `(none)` among them
    record Value(String value) implements NextList {}
}
