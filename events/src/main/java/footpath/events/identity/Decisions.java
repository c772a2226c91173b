package footpath.events.identity;

/// What was decided of one pair: forced links and cuts, of which the latest one counts, the cut if they are
/// of one time.
///
/// @param firstForcedMicros time of the first forced link; [Long#MAX_VALUE] if there is none
/// @param lastForcedMicros  time of the last forced link; [Long#MIN_VALUE] if there is none
/// @param cutMicros         time of the last cut; [Long#MIN_VALUE] if there is none
record Decisions(long firstForcedMicros, long lastForcedMicros, long cutMicros) {
    static final Decisions NONE = new Decisions(Long.MAX_VALUE, Long.MIN_VALUE, Long.MIN_VALUE);

    Decisions forced(long timeMicros) {
        return new Decisions(
                Math.min(firstForcedMicros, timeMicros), Math.max(lastForcedMicros, timeMicros), cutMicros);
    }

    Decisions cut(long timeMicros) {
        return new Decisions(firstForcedMicros, lastForcedMicros, Math.max(cutMicros, timeMicros));
    }

    boolean isForced() {
        return lastForcedMicros > cutMicros;
    }

    boolean isCut() {
        return cutMicros > Long.MIN_VALUE && !isForced();
    }

    /// Since when the pair is forced: the first time, or after a cut the last one.
    long forcedMicros() {
        return cutMicros == Long.MIN_VALUE ? firstForcedMicros : lastForcedMicros;
    }
}
