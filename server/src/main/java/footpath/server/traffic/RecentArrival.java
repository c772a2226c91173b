package footpath.server.traffic;

import org.jspecify.annotations.Nullable;

/// One call that came in.
///
/// @param number      in order since the start, from 1
/// @param time        when it came in
/// @param source      where from
/// @param protocol    by which protocol
/// @param name        what happened; null if it only tells who somebody is, or was not understood
/// @param person      one identity of whom it is about, as `ada` or `email:ada@example.org`; null if not understood
/// @param quarantined why it was not understood; null if it was
public record RecentArrival(
        long number,
        String time,
        String source,
        String protocol,
        @Nullable String name,
        @Nullable String person,
        @Nullable String quarantined) {
    RecentArrival numbered(long given) {
        return new RecentArrival(given, time, source, protocol, name, person, quarantined);
    }
}
