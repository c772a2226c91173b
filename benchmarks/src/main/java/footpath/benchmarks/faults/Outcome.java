package footpath.benchmarks.faults;

/// What became of the events of one fault.
///
/// @param fault         what was done
/// @param how           by which means
/// @param acknowledged  events that the server said are kept
/// @param lost          those of them that are not in the log
/// @param doubled       events that are in the log more often than once
/// @param invented      events in the log that nobody sent
/// @param putOff        requests answered 503 or 429
/// @param isAlwaysTold  whether each of those was told when to come again
/// @param broken        requests without an answer
/// @param seconds       for how long the server answered "ok"
record Outcome(
        String fault,
        String how,
        long acknowledged,
        long lost,
        long doubled,
        long invented,
        long putOff,
        boolean isAlwaysTold,
        long broken,
        double seconds) {
    static Outcome of(String fault, String how, Ledger ledger, FoundEvents found) {
        return new Outcome(
                fault,
                how,
                ledger.acknowledgedCount(),
                ledger.lost(found.numbers()),
                found.doubled(),
                ledger.invented(found.numbers()),
                ledger.putOffCount(),
                ledger.withoutRetryAfterCount() == 0,
                ledger.brokenCount(),
                ledger.answeringSeconds());
    }

    boolean isGood() {
        return lost == 0 && doubled == 0 && invented == 0 && isAlwaysTold && acknowledged > 0;
    }
}
