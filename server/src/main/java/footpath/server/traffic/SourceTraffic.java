package footpath.server.traffic;

import footpath.collect.wire.RefusedRequest.Kind;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;

/// What one source has sent since the start. Safe for use by several threads.
public final class SourceTraffic {
    private final LongAdder accepted = new LongAdder();
    private final LongAdder quarantined = new LongAdder();
    private final LongAdder flagged = new LongAdder();
    private final Map<Kind, LongAdder> refused = new ConcurrentHashMap<>();
    private final Rate rate = new Rate();
    private volatile Optional<Instant> last = Optional.empty();

    void accepted(Instant now, long understood, long notUnderstood, long ofPrograms) {
        flagged.add(ofPrograms);
        accepted.add(understood);
        quarantined.add(notUnderstood);
        rate.add(now, understood + notUnderstood);
        last = Optional.of(now);
    }

    void refused(Kind kind) {
        refused.computeIfAbsent(kind, _ -> new LongAdder()).increment();
    }

    /// Calls that were understood and kept, repeated ones among them.
    public long accepted() {
        return accepted.sum();
    }

    /// Events that were flagged as those of programs, or as told twice.
    public long flagged() {
        return flagged.sum();
    }

    /// Calls that went to the quarantine.
    public long quarantined() {
        return quarantined.sum();
    }

    /// Requests that were refused, by what was wrong with them.
    public Map<Kind, Long> refused() {
        Map<Kind, Long> counts = new TreeMap<>();
        refused.forEach((kind, count) -> counts.put(kind, count.sum()));
        return counts;
    }

    /// When the last call came in; empty if none did.
    public Optional<Instant> last() {
        return last;
    }

    /// Calls a second over the last minute.
    public double perSecondOfMinute(Instant now) {
        return rate.ofMinute(now);
    }

    /// Calls a second over the last hour.
    public double perSecondOfHour(Instant now) {
        return rate.ofHour(now);
    }
}
