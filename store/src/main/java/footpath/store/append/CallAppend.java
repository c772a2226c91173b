package footpath.store.append;

import footpath.collect.arrival.Arrival;
import footpath.events.Micros;
import footpath.events.consent.ConsentWords;
import footpath.store.database.Query;
import footpath.store.rows.JsonValue;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;

/// The calls of one transaction that are no events. Of one that says something of consent, the properties are kept
/// as they came, since they are the proof of it; of the others, not more than when they came and their message ids.
/// Confined to one thread at a time.
public final class CallAppend {
    private final List<Call> calls = new ArrayList<>();

    private record Call(int identity, int source, Arrival told, boolean isConsent) {}

    /// @param identity number of the identity it is kept under
    /// @param source   number of the source
    public void add(int identity, int source, Arrival told) {
        boolean isConsent = ConsentWords.mayBeIn("", told.properties())
                && !ConsentWords.of("", JsonValue.members(told.properties())).isEmpty();
        calls.add(new Call(identity, source, told, isConsent));
    }

    public void write(DuckDBConnection connection) throws SQLException {
        if (calls.isEmpty()) {
            return;
        }
        boolean isConsent = calls.stream().anyMatch(Call::isConsent);
        long number = isConsent ? Query.number(connection, "SELECT coalesce(max(consent), 0) FROM calls") : 0;
        try (DuckDBAppender rows = connection.createAppender("calls")) {
            for (Call call : calls) {
                append(rows, call, call.isConsent ? ++number : 0);
            }
        }
        if (isConsent) {
            // Who counts depends on it: no answer is to come from what was found before.
            Query.run(connection, "UPDATE log_state SET trait_version = trait_version + 1");
        }
        calls.clear();
    }

    private static void append(DuckDBAppender rows, Call call, long number) throws SQLException {
        rows.beginRow();
        rows.append(call.identity).append(call.source);
        if (call.told.messageId().isPresent()) {
            rows.append(call.told.messageId().get());
        } else {
            rows.appendNull();
        }
        rows.append(Micros.of(call.told.times().corrected()))
                .append(Micros.of(call.told.times().received()));
        if (call.isConsent) {
            rows.append(number).append(call.told.properties());
        } else {
            rows.appendNull().appendNull();
        }
        rows.endRow();
    }

    public void forget() {
        calls.clear();
    }
}
