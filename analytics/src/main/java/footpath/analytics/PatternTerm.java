package footpath.analytics;

/// One event of a pattern, and how it follows the event of the term before.
///
/// @param condition     from 0; [#ANY] if any event will do
/// @param adjacent      whether no event may stand between
/// @param atLeastMicros shortest time since the event before
/// @param atMostMicros  longest time since the event before
/// @param end           place in the text of the pattern after the term
record PatternTerm(int condition, boolean adjacent, long atLeastMicros, long atMostMicros, int end) {
    static final int ANY = -1;
    static final long NO_LIMIT = Long.MAX_VALUE;

    /// Whether the time since the event before matters.
    boolean timed() {
        return !adjacent && (atLeastMicros > 0 || atMostMicros < NO_LIMIT);
    }
}
