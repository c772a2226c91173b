package footpath.server.traffic;

import footpath.collect.wire.RefusedRequest.Kind;
import footpath.server.AllowedPersons;
import footpath.server.Fault;
import footpath.server.FaultCode;
import footpath.server.Footpath;
import footpath.server.http.Request;
import footpath.server.http.Route;
import footpath.server.http.Times;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// The routes of what comes in while it comes in.
public final class TrafficRoutes {
    private TrafficRoutes() {}

    /// What a source does now; counts are exact since the start.
    ///
    /// @param source        its name
    /// @param since         the start
    /// @param last          when the last call came in; null if none did
    /// @param eventsASecond calls a second over the last minute and the last hour
    /// @param accepted      calls that were understood and kept, repeated ones among them
    /// @param flagged       events that were flagged as those of programs, or as told twice
    /// @param quarantined   calls that went to the quarantine
    /// @param duplicates    calls that were left out, as one of the same message id was there before
    /// @param refused       requests that were refused, by reason, as `limited`
    /// @param lag           how far what came in is on its way, of all sources together
    record SourceStatus(
            String source,
            String since,
            @Nullable String last,
            PerSecond eventsASecond,
            long accepted,
            long flagged,
            long quarantined,
            long duplicates,
            Map<String, Long> refused,
            Lag lag) {}

    /// @param minute over the last 60 seconds
    /// @param hour   over the last 60 minutes
    record PerSecond(double minute, double hour) {}

    /// @param journalRecords requests that are on disk and not in the log yet
    /// @param oldestSeconds  how long the oldest of them has waited
    /// @param indexBehind    events that are in the log and not in the index yet
    record Lag(long journalRecords, double oldestSeconds, long indexBehind) {}

    public static List<Route> of(Footpath footpath, Traffic traffic, LiveArrivals live) {
        return List.of(
                Route.get("/api/v1/sources/{name}/status", request -> status(footpath, traffic, request.path("name"))),
                Route.get("/api/v1/events/live", request -> live(footpath, live, request), "after", "purpose"));
    }

    private static SourceStatus status(Footpath footpath, Traffic traffic, String name) {
        if (footpath.sources().load(name).isEmpty()) {
            throw new Fault(
                    FaultCode.UNKNOWN_SOURCE,
                    "source \"" + name + "\"",
                    "does not exist",
                    "their names are told by GET /api/v1/sources");
        }
        SourceTraffic source = traffic.of(name);
        Instant now = footpath.clock().instant();
        Map<String, Long> refused = new TreeMap<>();
        source.refused().forEach((kind, count) -> refused.put(word(kind), count));
        return new SourceStatus(
                name,
                Times.text(traffic.start(), Times.DEFAULT_ZONE),
                source.last().map(last -> Times.text(last, Times.DEFAULT_ZONE)).orElse(null),
                new PerSecond(source.perSecondOfMinute(now), source.perSecondOfHour(now)),
                source.accepted(),
                source.flagged(),
                source.quarantined(),
                footpath.arrivals().duplicates().getOrDefault(name, 0L),
                refused,
                new Lag(
                        footpath.arrivals().backlog(),
                        footpath.arrivals().backlogAge().toMillis() / 1e3,
                        Math.max(
                                0,
                                footpath.log().lastSeq()
                                        - footpath.index().snapshot().throughSeq())));
    }

    private static Object live(Footpath footpath, LiveArrivals live, Request request) {
        long after = request.number("after", 0, 0, Long.MAX_VALUE);
        boolean isStream = request.header("Accept")
                .filter(accepted -> accepted.contains("text/event-stream"))
                .isPresent();
        Optional<String> purpose = request.text("purpose");
        AllowedPersons allowed = footpath.allowed(purpose);
        if (!isStream) {
            return live.list(after, allowed);
        }
        // A browser that comes back tells the last it saw.
        long last = request.header("Last-Event-ID")
                .filter(id -> id.matches("\\d{1,18}"))
                .map(Long::parseLong)
                .orElse(after);
        return live.after(last, () -> footpath.allowed(purpose));
    }

    /// A reason as it is written: `limited`.
    public static String word(Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }
}
