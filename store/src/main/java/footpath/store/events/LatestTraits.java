package footpath.store.events;

import footpath.events.CodePointOrder;
import footpath.events.log.EventLog;
import footpath.events.log.KnownPersons;
import footpath.store.database.Query;
import footpath.store.database.Schema;
import footpath.store.rows.JsonValue;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import org.duckdb.DuckDBDataChunkReader;
import org.duckdb.DuckDBReadableVector;

/// One trait of each person, of what holds for its identities: the rule of the view `current_traits`, over
/// all of them. Confined to one thread.
final class LatestTraits {
    private final KnownPersons known;
    private final Map<Integer, Candidate> candidates = new HashMap<>();

    LatestTraits(KnownPersons known) {
        this.known = known;
    }

    /// What one identity says.
    private record Candidate(boolean isFirst, long timeMicros, String value) {
        /// The latest counts that was set, or else the earliest that was meant to hold only if there was none.
        boolean isOver(Candidate other) {
            if (isFirst != other.isFirst) {
                return !isFirst;
            }
            int byTime = Long.compare(timeMicros, other.timeMicros);
            int order = byTime != 0 ? byTime : CodePointOrder.compare(value, other.value);
            return isFirst ? order < 0 : order > 0;
        }
    }

    /// Gives for each identity what holds of it, from when on, and whether only if nothing did before.
    ///
    /// @param rows which rows count, as SQL
    static String sql(String trait, String rows) {
        return """
                SELECT identity, %s AS value, bool_and(is_first) AS is_first,
                       coalesce(max(time_micros) FILTER (NOT is_first), min(time_micros)) AS time_micros
                FROM traits WHERE trait = %s AND %s GROUP BY identity
                """.formatted(Schema.CURRENT_VALUE, Query.text(trait), rows);
    }

    void add(DuckDBDataChunkReader chunk) throws SQLException {
        DuckDBReadableVector identities = chunk.vector(0);
        DuckDBReadableVector values = chunk.vector(1);
        DuckDBReadableVector firsts = chunk.vector(2);
        DuckDBReadableVector times = chunk.vector(3);
        for (long i = 0; i < chunk.rowCount(); i++) {
            Candidate candidate = new Candidate(firsts.getBoolean(i), times.getLong(i), values.getString(i));
            candidates.merge(
                    known.person(identities.getInt(i)), candidate, (one, other) -> one.isOver(other) ? one : other);
        }
    }

    void forEach(EventLog.TraitSink sink) {
        candidates.forEach(
                (person, candidate) -> JsonValue.parse(candidate.value).ifPresent(value -> sink.accept(person, value)));
    }
}
