package footpath.server.traffic;

import footpath.collect.arrival.Arrival;
import footpath.collect.arrival.ArrivalBatch;
import footpath.collect.arrival.QuarantinedCall;
import footpath.collect.wire.RefusedRequest.Kind;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;

/// Counts what senders bring since the start, exactly, by source. Safe for use by several threads; costs a few
/// additions a request and holds what [RecentArrivals] does.
public final class Traffic {
    private final Clock clock;
    private final Instant start;
    private final Map<String, SourceTraffic> sources = new ConcurrentHashMap<>();
    private final Map<Kind, LongAdder> refused = new ConcurrentHashMap<>();
    private final Histogram acknowledged = new Histogram();
    private final RecentArrivals recent = new RecentArrivals();

    public Traffic(Clock clock) {
        this.clock = clock;
        this.start = clock.instant();
    }

    /// A batch was kept and its sender told so.
    ///
    /// @param flagged how many of its events are flagged as those of programs, or as told twice
    /// @param seconds that it took from the head of the request
    public void acknowledged(ArrivalBatch batch, int flagged, String protocol, double seconds) {
        Instant now = clock.instant();
        of(batch.source())
                .accepted(now, batch.arrivals().size(), batch.quarantined().size(), flagged);
        acknowledged.add(seconds);
        recent.add(recent(batch, protocol, now));
    }

    /// A request was refused.
    ///
    /// @param source the source it was for, if that much was known
    public void refused(Optional<String> source, Kind kind) {
        refused.computeIfAbsent(kind, _ -> new LongAdder()).increment();
        source.ifPresent(name -> of(name).refused(kind));
    }

    /// What a source has sent.
    public SourceTraffic of(String source) {
        return sources.computeIfAbsent(source, _ -> new SourceTraffic());
    }

    /// What every source has sent that sent anything, by name.
    public Map<String, SourceTraffic> sources() {
        return new TreeMap<>(sources);
    }

    /// All requests that were refused, by what was wrong with them.
    public Map<Kind, Long> refused() {
        Map<Kind, Long> counts = new TreeMap<>();
        refused.forEach((kind, count) -> counts.put(kind, count.sum()));
        return counts;
    }

    /// How long senders waited for their "ok".
    public Histogram acknowledgements() {
        return acknowledged;
    }

    /// The last calls that came in.
    public RecentArrivals recent() {
        return recent;
    }

    /// Since when it counts.
    public Instant start() {
        return start;
    }

    private static List<RecentArrival> recent(ArrivalBatch batch, String protocol, Instant time) {
        List<RecentArrival> calls = new ArrayList<>();
        for (Arrival arrival : batch.arrivals()) {
            calls.add(RecentArrival.of(batch.source(), protocol, time, arrival));
        }
        for (QuarantinedCall call : batch.quarantined()) {
            calls.add(RecentArrival.of(batch.source(), protocol, time, call));
        }
        return calls;
    }
}
