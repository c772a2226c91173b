package footpath.store.events;

import footpath.events.Micros;
import footpath.events.PropertyValue;
import footpath.events.identity.Identity;
import footpath.events.identity.IdentityGraph;
import footpath.events.log.LoggedEvent;
import footpath.store.database.Connections;
import footpath.store.database.EventMark;
import footpath.store.database.Query;
import footpath.store.database.Schema;
import footpath.store.identity.IdentityReader;
import footpath.store.identity.KnownThen;
import footpath.store.identity.KnownThen.ChannelEvents;
import footpath.store.identity.Persons;
import footpath.store.rows.JsonValue;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;

/// Persons as they were known at a moment. Each answer makes the graph of the evidence of that moment anew
/// and looks at the identity of each event, so it takes seconds where a million identities are linked. Safe
/// for use by several threads.
public final class PastPersons {
    /// Events of some identities that had been recorded by a moment; those of an import when it was finished.
    private static final String EVENTS =
            " FROM event_log l LEFT JOIN imports i ON i.import = l.import WHERE l.identity IN " + Query.NUMBERS
                    + " AND coalesce(l.received_micros, epoch_us(i.finished)) <= ?";

    private static final String BY_CHANNEL = "SELECT c.key, count(*), min(l.time_micros), max(l.time_micros), "
            + EventMark.BOT.condition() + " AS flagged"
            + EVENTS.replace(" WHERE ", " JOIN channels c USING (channel) WHERE ") + " GROUP BY c.key, flagged";

    private final Connections connections;
    private final Persons persons;
    private final Timelines timelines;

    PastPersons(Connections connections, Persons persons, Timelines timelines) {
        this.connections = connections;
        this.persons = persons;
        this.timelines = timelines;
    }

    /// The person of an identity as known then; one that was recorded later is alone and without events.
    ///
    /// @param number    of an identity
    /// @param known     the last moment that counts
    /// @param limit     at most so many events
    /// @param beforeSeq only events before the one of this number; empty for the newest
    public KnownThen of(int number, Instant known, int limit, Optional<Long> beforeSeq) {
        long knownMicros = Micros.of(known);
        IdentityGraph graph = persons.asKnownAt(knownMicros);
        int[] numbers = graph.identities(number);
        return connections.read(connection -> {
            List<Identity> identities = IdentityReader.names(connection, numbers);
            List<LoggedEvent> events =
                    timelines.events(connection, EVENTS, numbers, knownMicros, beforeSeq, limit, identities.getFirst());
            return with(connection, numbers, knownMicros, identities, events);
        });
    }

    private KnownThen with(
            Connection connection, int[] numbers, long knownMicros, List<Identity> identities, List<LoggedEvent> events)
            throws SQLException {
        List<ChannelEvents> channels = new ArrayList<>();
        OptionalLong first = OptionalLong.empty();
        OptionalLong last = OptionalLong.empty();
        long flagged = 0;
        try (PreparedStatement statement = connection.prepareStatement(BY_CHANNEL)) {
            statement.setString(1, Query.numbers(numbers));
            statement.setLong(2, knownMicros);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    if (rows.getBoolean(5)) {
                        flagged += rows.getLong(2);
                        continue;
                    }
                    channels.add(new ChannelEvents(rows.getString(1), rows.getLong(2)));
                    first = OptionalLong.of(Math.min(first.orElse(Long.MAX_VALUE), rows.getLong(3)));
                    last = OptionalLong.of(Math.max(last.orElse(Long.MIN_VALUE), rows.getLong(4)));
                }
            }
        }
        channels.sort(Comparator.comparingLong(ChannelEvents::events).reversed().thenComparing(ChannelEvents::channel));
        Map<String, PropertyValue> traits = traits(connection, numbers, knownMicros);
        return new KnownThen(identities.getFirst(), identities, traits, channels, flagged, first, last, events);
    }

    private static Map<String, PropertyValue> traits(Connection connection, int[] numbers, long knownMicros)
            throws SQLException {
        Map<String, PropertyValue> traits = new TreeMap<>();
        try (PreparedStatement statement = connection.prepareStatement("SELECT trait, " + Schema.CURRENT_VALUE
                + " FROM traits WHERE identity IN " + Query.NUMBERS + " AND received_micros <= ? GROUP BY trait")) {
            statement.setString(1, Query.numbers(numbers));
            statement.setLong(2, knownMicros);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    String trait = rows.getString(1);
                    JsonValue.parse(rows.getString(2)).ifPresent(value -> traits.put(trait, value));
                }
            }
        }
        return traits;
    }
}
