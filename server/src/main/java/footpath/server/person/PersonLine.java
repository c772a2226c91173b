package footpath.server.person;

import footpath.events.Micros;
import footpath.index.IndexSnapshot;
import footpath.index.Shard;
import footpath.index.SubjectLocation;
import footpath.server.http.Times;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/// A person in a list; or a session, whose start is when it was first seen; or a case.
///
/// @param person    key under which the person is known; the value of a case
/// @param events    how many events the timeline holds
/// @param firstSeen time of the first; null if there is none
/// @param lastSeen  time of the last; null if there is none
public record PersonLine(
        String person,
        long events,
        @Nullable String firstSeen,
        @Nullable String lastSeen) {

    /// The line of one subject. Costs no more for a long timeline than for a short one.
    ///
    /// @param number by which it is listed
    public static PersonLine of(int number, IndexSnapshot snapshot, ZoneId zone) {
        String key = snapshot.subjectKey(number);
        return snapshot.locate(number)
                .map(location -> of(key, location, zone))
                .orElseGet(() -> new PersonLine(key, 0, null, null));
    }

    private static PersonLine of(String key, SubjectLocation location, ZoneId zone) {
        Shard shard = location.shard();
        int first = shard.firstEvent(location.subject());
        int end = shard.endEvent(location.subject());
        return new PersonLine(key, end - first, time(shard, first, zone), time(shard, end - 1, zone));
    }

    private static String time(Shard shard, int event, ZoneId zone) {
        return Times.text(Micros.toInstant(shard.times().microsAt(event)), zone);
    }
}
