package footpath.store.events;

import footpath.events.Micros;
import footpath.events.identity.Identity;
import footpath.store.database.Connections;
import footpath.store.database.EventMark;
import footpath.store.database.Query;
import footpath.store.identity.EvidenceTables;
import footpath.store.identity.Persons;
import footpath.store.rows.IdentityNumbers;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/// All that the log holds of one person, row by row, so that little of it is in memory at a time. Safe for use
/// by several threads.
public final class PersonRecords {
    private static final String BOTH = "first IN " + Query.NUMBERS + " OR second IN " + Query.NUMBERS;

    private final Connections connections;
    private final Persons persons;

    PersonRecords(Connections connections, Persons persons) {
        this.connections = connections;
        this.persons = persons;
    }

    /// What happened.
    ///
    /// @param identity   under which it is kept
    /// @param occurred   when it happened, by all that is known
    /// @param original   when it happened, by the sender's clock
    /// @param sent       when it was sent, by the sender's clock
    /// @param properties JSON object
    /// @param marks      what was noted of it, in small letters
    public record EventRow(
            long seq,
            String identity,
            String name,
            String channel,
            String source,
            Optional<String> messageId,
            Instant occurred,
            Optional<Instant> original,
            Optional<Instant> sent,
            Optional<Instant> received,
            List<String> marks,
            String properties) {}

    /// A call that told who somebody is and nothing that happened.
    ///
    /// @param properties JSON object, of a call that says something of consent
    public record CallRow(
            String identity,
            String source,
            Optional<String> messageId,
            Instant occurred,
            Instant received,
            Optional<String> properties) {}

    /// One value that a trait had.
    ///
    /// @param value JSON
    /// @param isFirst whether it was to hold only if there was none before
    public record TraitRow(
            String identity, String trait, String value, Instant time, Instant received, boolean isFirst) {}

    /// What says that two identities are one person, or are not.
    public record EvidenceRow(
            String kind, String first, String second, Instant time, Instant recorded, boolean isForced) {}

    /// What was said of the person and an account.
    ///
    /// @param source   who said so; empty if it was decided by hand
    /// @param isMember whether the person belongs to it from then on; absent if a decision took another one back
    /// @param reason   why it was decided; empty if a call said so
    public record MembershipRow(
            String kind,
            String account,
            String identity,
            String source,
            Optional<Boolean> isMember,
            Instant time,
            Instant received,
            String reason) {}

    /// Takes rows.
    public interface Sink<T> {
        void accept(T row) throws IOException;
    }

    /// All identities of the person behind one of them; none if it is unknown.
    public List<Identity> identities(Identity identity) {
        return connections.read(connection -> {
            List<Integer> numbers = numbers(connection, identity);
            return List.copyOf(EvidenceTables.identities(connection, numbers).values());
        });
    }

    /// The events of a person in order of time.
    public void events(Identity identity, Sink<EventRow> sink) {
        rows(
                identity,
                """
                SELECT l.seq, p.kind, p.key, n.key, c.key, s.key, l.message_id, l.time_micros, l.original_micros,
                       l.sent_micros, l.received_micros, l.marks, l.properties
                FROM event_log l JOIN identities p USING (identity) JOIN names n USING (name)
                    JOIN channels c USING (channel) JOIN sources s USING (source)
                WHERE l.identity IN %s ORDER BY l.time_micros, l.seq
                """.formatted(Query.NUMBERS),
                1,
                row -> new EventRow(
                        row.getLong(1),
                        Identity.text(row.getString(2), row.getString(3)),
                        row.getString(4),
                        row.getString(5),
                        row.getString(6),
                        Optional.ofNullable(row.getString(7)),
                        Micros.toInstant(row.getLong(8)),
                        time(row, 9),
                        time(row, 10),
                        time(row, 11),
                        EventMark.words(row.getInt(12)),
                        row.getString(13)),
                sink);
    }

    /// The calls of a person that are no events, in order of time.
    public void calls(Identity identity, Sink<CallRow> sink) {
        rows(
                identity,
                """
                SELECT p.kind, p.key, s.key, l.message_id, l.time_micros, l.received_micros, l.properties
                FROM calls l JOIN identities p USING (identity) JOIN sources s USING (source)
                WHERE l.identity IN %s ORDER BY l.time_micros, l.message_id
                """.formatted(Query.NUMBERS),
                1,
                row -> new CallRow(
                        Identity.text(row.getString(1), row.getString(2)),
                        row.getString(3),
                        Optional.ofNullable(row.getString(4)),
                        Micros.toInstant(row.getLong(5)),
                        Micros.toInstant(row.getLong(6)),
                        Optional.ofNullable(row.getString(7))),
                sink);
    }

    /// All values that the traits of a person ever had, by trait and time.
    public void traits(Identity identity, Sink<TraitRow> sink) {
        rows(
                identity,
                """
                SELECT p.kind, p.key, l.trait, l.value, l.time_micros, l.received_micros, l.is_first
                FROM traits l JOIN identities p USING (identity)
                WHERE l.identity IN %s ORDER BY l.trait, l.time_micros, l.value
                """.formatted(Query.NUMBERS),
                1,
                row -> new TraitRow(
                        Identity.text(row.getString(1), row.getString(2)),
                        row.getString(3),
                        row.getString(4),
                        Micros.toInstant(row.getLong(5)),
                        Micros.toInstant(row.getLong(6)),
                        row.getBoolean(7)),
                sink);
    }

    /// What makes the identities of a person one, and what was decided against it, in order of time.
    public void evidence(Identity identity, Sink<EvidenceRow> sink) {
        String links = "SELECT 'link' AS kind, first, second, time_micros, recorded_micros, is_forced FROM links WHERE "
                + BOTH;
        String cuts = "SELECT 'cut', first, second, time_micros, recorded_micros, true FROM cuts WHERE " + BOTH;
        rows(
                identity,
                "SELECT e.kind, a.kind, a.key, b.kind, b.key, e.time_micros, e.recorded_micros, e.is_forced FROM ("
                        + links
                        + " UNION ALL " + cuts + ") e JOIN identities a ON a.identity = e.first"
                        + " JOIN identities b ON b.identity = e.second ORDER BY e.time_micros, a.key, b.key",
                4,
                row -> new EvidenceRow(
                        row.getString(1),
                        Identity.text(row.getString(2), row.getString(3)),
                        Identity.text(row.getString(4), row.getString(5)),
                        Micros.toInstant(row.getLong(6)),
                        Micros.toInstant(row.getLong(7)),
                        row.getBoolean(8)),
                sink);
    }

    /// What was ever said of the accounts a person belongs to, by account and time.
    public void memberships(Identity identity, Sink<MembershipRow> sink) {
        String calls =
                "SELECT account, identity, s.key AS source, is_member, time_micros, received_micros, '' AS reason"
                        + " FROM account_members JOIN sources s USING (source) WHERE identity IN " + Query.NUMBERS;
        String decisions = "SELECT account, identity, '', is_member, time_micros, time_micros, reason"
                + " FROM account_decisions WHERE identity IN " + Query.NUMBERS;
        rows(
                identity,
                "SELECT a.kind, a.key, i.kind, i.key, m.source, m.is_member, m.time_micros, m.received_micros, m.reason FROM ("
                        + calls + " UNION ALL " + decisions + ") m JOIN accounts a USING (account)"
                        + " JOIN identities i USING (identity) ORDER BY a.kind, a.key, m.time_micros, m.source",
                2,
                PersonRecords::membership,
                sink);
    }

    private static MembershipRow membership(ResultSet row) throws SQLException {
        boolean isMember = row.getBoolean(6);
        Optional<Boolean> said = row.wasNull() ? Optional.empty() : Optional.of(isMember);
        return new MembershipRow(
                row.getString(1),
                row.getString(2),
                Identity.text(row.getString(3), row.getString(4)),
                row.getString(5),
                said,
                Micros.toInstant(row.getLong(7)),
                Micros.toInstant(row.getLong(8)),
                row.getString(9));
    }

    private static Optional<Instant> time(ResultSet row, int column) throws SQLException {
        long micros = row.getLong(column);
        return row.wasNull() ? Optional.empty() : Optional.of(Micros.toInstant(micros));
    }

    private interface RowReader<T> {
        T read(ResultSet row) throws SQLException;
    }

    /// @param places how often the numbers of the identities stand in the statement
    private <T> void rows(Identity identity, String sql, int places, RowReader<T> reader, Sink<T> sink) {
        connections.read(connection -> {
            String numbers = Query.numbers(numbers(connection, identity));
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                for (int place = 1; place <= places; place++) {
                    statement.setString(place, numbers);
                }
                try (ResultSet rows = statement.executeQuery()) {
                    while (rows.next()) {
                        sink.accept(reader.read(rows));
                    }
                }
            }
            return true;
        });
    }

    private List<Integer> numbers(Connection connection, Identity identity) throws SQLException {
        OptionalInt number = IdentityNumbers.find(connection, identity);
        List<Integer> numbers = new ArrayList<>();
        if (number.isPresent()) {
            for (int one : persons.known().view().identities(number.getAsInt())) {
                numbers.add(one);
            }
        }
        return numbers;
    }
}
