package footpath.server.traffic;

import footpath.collect.arrival.Arrival;
import footpath.collect.arrival.QuarantinedCall;
import footpath.events.identity.Identity;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// One call that came in, as it is kept for those who watch.
///
/// @param number      in order since the start, from 1
/// @param time        when it came in
/// @param source      where from
/// @param protocol    by which protocol
/// @param name        what happened; absent if it only tells who somebody is, or was not understood
/// @param channel     where it happened; empty if unknown
/// @param identities  of whom it is about; none if it was not understood
/// @param properties  JSON object; absent if it is longer than [#MOST_CHARACTERS], or the call was not understood
/// @param traits      the same for what holds of the person from then on
/// @param quarantined why it was not understood; absent if it was
record RecentArrival(
        long number,
        Instant time,
        String source,
        String protocol,
        Optional<String> name,
        String channel,
        List<Identity> identities,
        Optional<String> properties,
        Optional<String> traits,
        Optional<String> quarantined) {
    /// Longest JSON that is kept: 500 calls then hold 16 MB at the very most.
    static final int MOST_CHARACTERS = 8_192;

    private static final int MOST_IDENTITIES = 20;

    static RecentArrival of(String source, String protocol, Instant time, Arrival arrival) {
        return new RecentArrival(
                0,
                time,
                source,
                protocol,
                arrival.name(),
                arrival.channel(),
                first(arrival.identities()),
                kept(arrival.properties()),
                kept(arrival.traits()),
                Optional.empty());
    }

    static RecentArrival of(String source, String protocol, Instant time, QuarantinedCall call) {
        return new RecentArrival(
                0,
                time,
                source,
                protocol,
                Optional.empty(),
                "",
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(call.reason()));
    }

    private static List<Identity> first(List<Identity> identities) {
        return List.copyOf(identities.subList(0, Math.min(MOST_IDENTITIES, identities.size())));
    }

    private static Optional<String> kept(String json) {
        return json.length() <= MOST_CHARACTERS ? Optional.of(json) : Optional.empty();
    }

    RecentArrival numbered(long given) {
        return new RecentArrival(
                given, time, source, protocol, name, channel, identities, properties, traits, quarantined);
    }
}
