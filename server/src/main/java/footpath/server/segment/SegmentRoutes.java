package footpath.server.segment;

import footpath.analytics.Population;
import footpath.server.Fault;
import footpath.server.FaultCode;
import footpath.server.Footpath;
import footpath.server.http.AskedPopulation;
import footpath.server.http.Request;
import footpath.server.http.Route;
import footpath.server.http.Times;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// The routes of saved segments.
public final class SegmentRoutes {
    private static final int MOST = 1_000;
    private static final String ONE = "/api/v1/segments/{name}";

    private SegmentRoutes() {}

    /// @param segments all of them
    record SegmentList(List<SegmentLine> segments) {}

    /// @param deleted its name
    record Deleted(String deleted) {}

    /// What is to be kept.
    ///
    /// @param segment who is in it
    /// @param frozen  true for the list of those who are in it at `asOf`
    /// @param asOf    a date or a time; now if absent
    /// @param purpose of a frozen one: only persons who allow it; the standard one if absent
    record Kept(
            @Nullable JsonNode segment,
            @Nullable Boolean frozen,
            @Nullable String asOf,
            @Nullable String purpose) {}

    public static List<Route> of(Footpath footpath) {
        Segments segments = new Segments(footpath);
        return List.of(
                Route.get("/api/v1/segments", request -> new SegmentList(segments.list())),
                Route.get(ONE, request -> segments.find(request.path("name"))),
                Route.put(ONE, request -> keep(footpath, segments, request)),
                Route.delete(ONE, request -> delete(segments, request)),
                Route.get(
                        ONE + "/persons",
                        request -> persons(segments, request),
                        "asOf",
                        "purpose",
                        "bots",
                        "knownAt",
                        "limit",
                        "offset"));
    }

    private static Object keep(Footpath footpath, Segments segments, Request request) {
        Kept kept = request.body(Kept.class);
        String name = request.path("name");
        if (kept.segment() == null) {
            throw new Fault(FaultCode.INVALID_INPUT, "segment", "is missing", "say who is in it");
        }
        boolean isFrozen = kept.frozen() != null && kept.frozen();
        if (!isFrozen && kept.purpose() != null) {
            throw new Fault(
                    FaultCode.INVALID_INPUT,
                    "purpose",
                    "is of no use to a live segment",
                    "give \"frozen\": true, or name the purpose when you ask for its persons");
        }
        if (!isFrozen && kept.asOf() != null) {
            throw new Fault(
                    FaultCode.INVALID_INPUT,
                    "asOf",
                    "is of no use to a live segment",
                    "give \"frozen\": true, or leave it out");
        }
        return isFrozen
                ? segments.freeze(
                        name,
                        kept.segment(),
                        Times.instant("asOf", Optional.ofNullable(kept.asOf()), Times.DEFAULT_ZONE)
                                .orElseGet(() -> footpath.clock().instant()),
                        new Population(Optional.ofNullable(kept.purpose())))
                : segments.keep(name, kept.segment());
    }

    private static Deleted delete(Segments segments, Request request) {
        String name = request.path("name");
        segments.delete(name);
        return new Deleted(name);
    }

    private static Object persons(Segments segments, Request request) {
        Optional<Instant> asOf = Times.instant("query.asOf", request.text("asOf"), Times.DEFAULT_ZONE);
        return segments.persons(
                request.path("name"),
                asOf,
                request.number("offset", 0, 0, Integer.MAX_VALUE),
                (int) request.number("limit", 50, 1, MOST),
                AskedPopulation.of(request));
    }
}
