package footpath.server.quarantine;

import footpath.collect.arrival.Arrival;
import footpath.server.http.Json;
import footpath.server.http.Times;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// What a replay made of one call, or would make of it.
///
/// @param id      of the call
/// @param outcome `replayed`, `would_replay`, `failed`, `replayed_before` or `unknown`
/// @param reason  why it failed; null if it did not
/// @param events  what it says now
public record ReplayedLine(
        String id, String outcome, @Nullable Reason reason, List<Said> events) {
    public ReplayedLine {
        events = List.copyOf(events);
    }

    /// What a call says.
    ///
    /// @param name       what happened; null if it only tells who somebody is
    /// @param time       when
    /// @param channel    where
    /// @param messageId  the sender's id; null if there is none
    /// @param identities who, by kind
    /// @param properties what else is known
    /// @param traits     what holds of the person from then on
    public record Said(
            @Nullable String name,
            String time,
            String channel,
            @Nullable String messageId,
            TreeMap<String, List<String>> identities,
            JsonNode properties,
            JsonNode traits) {
        static Said of(Arrival arrival) {
            TreeMap<String, List<String>> identities = new TreeMap<>();
            arrival.identities()
                    .forEach(identity -> identities.merge(
                            identity.kind(),
                            List.of(identity.value()),
                            (first, second) -> Stream.concat(first.stream(), second.stream())
                                    .toList()));
            return new Said(
                    arrival.name().orElse(null),
                    Times.text(arrival.times().corrected(), Times.DEFAULT_ZONE),
                    arrival.channel(),
                    arrival.messageId().orElse(null),
                    identities,
                    Json.tree(arrival.properties()),
                    Json.tree(arrival.traits()));
        }
    }

    static ReplayedLine understood(String id, boolean isDry, List<Arrival> arrivals) {
        return new ReplayedLine(
                id,
                isDry ? "would_replay" : "replayed",
                null,
                arrivals.stream().map(Said::of).toList());
    }

    static ReplayedLine failed(String id, String reason) {
        return new ReplayedLine(id, "failed", Reason.of(reason), List.of());
    }

    static ReplayedLine before(String id) {
        return new ReplayedLine(id, "replayed_before", null, List.of());
    }

    static ReplayedLine unknown(String id) {
        return new ReplayedLine(id, "unknown", null, List.of());
    }
}
