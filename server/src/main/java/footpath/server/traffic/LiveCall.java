package footpath.server.traffic;

import footpath.events.identity.Identity;
import footpath.server.http.Json;
import footpath.server.http.Times;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// One call that came in, as the API tells it.
///
/// @param number      in order since the start, from 1
/// @param time        when it came in
/// @param source      where from
/// @param protocol    by which protocol
/// @param name        what happened; null if it only tells who somebody is, or was not understood
/// @param person      one identity of whom it is about; null if it was not understood
/// @param channel     where it happened; empty if unknown
/// @param identities  all of them
/// @param properties  what else is known; null if it is too long to be kept here, or was not understood
/// @param traits      what holds of the person from then on; null as `properties`
/// @param quarantined why it was not understood; null if it was
record LiveCall(
        long number,
        String time,
        String source,
        String protocol,
        @Nullable String name,
        @Nullable String person,
        String channel,
        List<String> identities,
        @Nullable JsonNode properties,
        @Nullable JsonNode traits,
        @Nullable String quarantined) {
    static LiveCall of(RecentArrival call) {
        List<String> identities = call.identities().stream().map(Identity::text).toList();
        return new LiveCall(
                call.number(),
                Times.text(call.time(), Times.DEFAULT_ZONE),
                call.source(),
                call.protocol(),
                call.name().orElse(null),
                identities.isEmpty() ? null : identities.getFirst(),
                call.channel(),
                identities,
                call.properties().map(Json::tree).orElse(null),
                call.traits().map(Json::tree).orElse(null),
                call.quarantined().orElse(null));
    }
}
