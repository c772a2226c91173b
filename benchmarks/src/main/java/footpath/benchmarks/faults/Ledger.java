package footpath.benchmarks.faults;

import java.util.BitSet;
import java.util.concurrent.TimeUnit;

/// Which events were sent, and of which the server said that they are kept. Safe for use by several threads.
final class Ledger {
    private static final long SLOT_NANOS = TimeUnit.MILLISECONDS.toNanos(100);

    private final BitSet sent = new BitSet();
    private final BitSet acknowledged = new BitSet();
    private final BitSet answeredIn = new BitSet();
    private final long startNanos = System.nanoTime();
    private long tries;
    private long putOff;
    private long withoutRetryAfter;
    private long broken;

    /// @param last number of the last id of a request
    synchronized void sending(long last, int events) {
        sent.set(number(last) - events + 1, number(last) + 1);
        tries++;
    }

    synchronized void acknowledged(long last, int events) {
        acknowledged.set(number(last) - events + 1, number(last) + 1);
        answeredIn.set(Math.toIntExact((System.nanoTime() - startNanos) / SLOT_NANOS));
    }

    synchronized void putOff(boolean hasRetryAfter) {
        putOff++;
        withoutRetryAfter += hasRetryAfter ? 0 : 1;
    }

    synchronized void broken() {
        broken++;
    }

    private static int number(long id) {
        return Math.toIntExact(id);
    }

    /// For how long somebody was told "ok" in every tenth of a second.
    synchronized double answeringSeconds() {
        return answeredIn.cardinality() * (SLOT_NANOS / 1e9);
    }

    synchronized long acknowledgedCount() {
        return acknowledged.cardinality();
    }

    /// Requests that were answered 503 or 429.
    synchronized long putOffCount() {
        return putOff;
    }

    /// Those of them that were not told when to come again.
    synchronized long withoutRetryAfterCount() {
        return withoutRetryAfter;
    }

    /// Requests without an answer.
    synchronized long brokenCount() {
        return broken;
    }

    synchronized long tryCount() {
        return tries;
    }

    /// Events that were acknowledged and are not there.
    synchronized long lost(BitSet found) {
        BitSet missing = (BitSet) acknowledged.clone();
        missing.andNot(found);
        return missing.cardinality();
    }

    /// Events that are there and were never sent.
    synchronized long invented(BitSet found) {
        BitSet unknown = (BitSet) found.clone();
        unknown.andNot(sent);
        return unknown.cardinality();
    }
}
