package footpath.store.events;

import footpath.events.log.LoggedEvent;
import footpath.store.database.Connections;
import footpath.store.database.EventMark;
import footpath.store.database.Query;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.List;
import java.util.Optional;

/// The flagged events of some persons, which no index of what usually counts has. Each answer takes a look at the
/// marks and identities of the blocks of the log that hold flagged events. Safe for use by several threads.
public final class FlaggedEvents {
    private static final String THEIRS = " FROM event_log l JOIN identities p USING (identity) WHERE "
            + EventMark.BOT.condition() + " AND l.seq <= ? AND l.identity IN " + Query.NUMBERS;

    private final Connections connections;
    private final Timelines timelines;

    FlaggedEvents(Connections connections, Timelines timelines) {
        this.connections = connections;
        this.timelines = timelines;
    }

    /// Where an event stands in a timeline.
    ///
    /// @param micros its time, in microseconds since 1970
    /// @param seq    its number in the log
    public record Place(long micros, long seq) {}

    /// How many there are.
    ///
    /// @param identities all of the persons, by number
    /// @param throughSeq only events up to this one
    public long count(int[] identities, long throughSeq) {
        return connections.read(connection ->
                Query.number(connection, "SELECT count(*)" + THEIRS, throughSeq, Query.numbers(identities)));
    }

    /// The newest of them, newest first, each under what its person is called.
    ///
    /// @param identities all of the persons, by number
    /// @param throughSeq only events up to this one
    /// @param before     only events before this place; empty for the newest
    /// @param limit      at most so many
    public List<LoggedEvent> newest(int[] identities, long throughSeq, Optional<Place> before, int limit) {
        Place end = before.orElse(new Place(Long.MAX_VALUE, Long.MAX_VALUE));
        return connections.read(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(Timelines.COLUMNS + Timelines.IDENTITY
                    + THEIRS + " AND (l.time_micros, l.seq) < (?, ?)"
                    + " ORDER BY l.time_micros DESC, l.seq DESC LIMIT " + limit)) {
                statement.setLong(1, throughSeq);
                statement.setString(2, Query.numbers(identities));
                statement.setLong(3, end.micros);
                statement.setLong(4, end.seq);
                try (ResultSet rows = statement.executeQuery()) {
                    return timelines.named(rows);
                }
            }
        });
    }
}
