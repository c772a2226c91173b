package footpath.server.event;

import footpath.events.PropertyValue;
import footpath.events.log.LoggedEvent;
import footpath.server.http.Times;
import java.time.ZoneId;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// One event as the API tells it.
///
/// @param seq        number in order of arrival
/// @param time       when, with the offset of the zone asked for
/// @param person     who
/// @param name       what
/// @param channel    where; empty if unknown
/// @param source     the feed it came from
/// @param flag       the word that tells why it was flagged as that of a program, or as told twice; null if it usually
///     counts
/// @param properties what else is known, by name
public record EventBody(
        long seq,
        String time,
        String person,
        String name,
        String channel,
        String source,
        @Nullable String flag,
        Map<String, PropertyValue> properties) {

    public static EventBody of(LoggedEvent logged, ZoneId zone) {
        var event = logged.event();
        return new EventBody(
                logged.seq(),
                Times.text(event.time(), zone),
                event.person(),
                event.name(),
                event.channel(),
                event.source(),
                logged.flag().orElse(null),
                new TreeMap<>(event.properties()));
    }
}
