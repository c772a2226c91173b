package footpath.store.append;

import footpath.collect.arrival.Arrival;
import footpath.events.Micros;
import footpath.store.database.Query;
import footpath.store.rows.JsonValue;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;

/// One trait that a call sets.
///
/// @param identity       of whom
/// @param trait          its name
/// @param value          its value as JSON
/// @param timeMicros     from when on
/// @param receivedMicros when that was known
/// @param isFirst        whether it holds only if nothing did before
record TraitChange(int identity, String trait, String value, long timeMicros, long receivedMicros, boolean isFirst) {
    static List<TraitChange> of(int identity, Arrival arrival) {
        if (arrival.traits().equals(Arrival.NOTHING) && arrival.firstTraits().equals(Arrival.NOTHING)) {
            return List.of();
        }
        List<TraitChange> changes = new ArrayList<>();
        add(identity, arrival, arrival.traits(), false, changes);
        add(identity, arrival, arrival.firstTraits(), true, changes);
        return changes;
    }

    private static void add(int identity, Arrival arrival, String traits, boolean isFirst, List<TraitChange> to) {
        for (Map.Entry<String, String> trait : JsonValue.texts(traits).entrySet()) {
            to.add(new TraitChange(
                    identity,
                    trait.getKey(),
                    trait.getValue(),
                    Micros.of(arrival.times().corrected()),
                    Micros.of(arrival.times().received()),
                    isFirst));
        }
    }

    static void write(DuckDBConnection connection, List<TraitChange> changes) throws SQLException {
        if (changes.isEmpty()) {
            return;
        }
        try (DuckDBAppender appender = connection.createAppender("traits")) {
            for (TraitChange change : changes) {
                appender.beginRow();
                appender.append(change.identity)
                        .append(change.trait)
                        .append(change.value)
                        .appendNull();
                appender.append(change.timeMicros).append(change.receivedMicros).append(change.isFirst);
                appender.endRow();
            }
        }
        Query.run(connection, "UPDATE log_state SET trait_version = trait_version + 1");
    }
}
