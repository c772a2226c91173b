package footpath.store.consent;

import footpath.events.Micros;
import footpath.events.PropertyValue;
import footpath.events.consent.ConsentLedger;
import footpath.events.consent.ConsentRules;
import footpath.events.consent.ConsentWord;
import footpath.events.consent.ConsentWords;
import footpath.events.consent.DatedLinks;
import footpath.events.consent.Purpose;
import footpath.events.identity.Identity;
import footpath.events.log.KnownPersons;
import footpath.store.database.Connections;
import footpath.store.database.EventMark;
import footpath.store.database.Query;
import footpath.store.database.Transactions;
import footpath.store.rows.JsonValue;
import footpath.store.rows.LogRows;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/// For which purposes persons may be looked at: the rules, in a table, and what persons said, in
/// their events and in calls that are none. Safe for use by several threads.
///
/// What was said is read from the log when it is first asked for, then only what came since. Takes
/// what [ConsentLedger] takes; a look at the marks of all events and at the numbers of all calls
/// once, and a read of each that says something.
public final class Consents {
    /// The properties that tell under which version of a policy something was said, first those
    /// that say it best.
    private static final List<String> POLICIES =
            List.of(ConsentWords.POLICY, "consentVersion", "context.consent_preferences.consentVersion");

    private static final String SAID =
            "SELECT l.seq, l.identity, l.time_micros, n.key, l.properties FROM event_log l JOIN names n USING (name) WHERE "
                    + EventMark.CONSENT.condition();

    private static final String CALLED =
            "SELECT l.consent, l.identity, l.time_micros, '', l.properties FROM calls l WHERE l.consent IS NOT NULL";

    private final Connections connections;
    private final Transactions transactions;
    private volatile @Nullable ConsentRules rules;
    private @Nullable ConsentLedger ledger;
    private long throughSeq;
    private long throughCall;

    public Consents(Connections connections, Transactions transactions) {
        this.connections = connections;
        this.transactions = transactions;
    }

    /// SQL of the marks of a row of a file.
    public static String mark(String name, String properties) {
        return "CASE WHEN contains(" + properties + ", 'consent') OR " + name + " ILIKE 'consent%' OR starts_with("
                + name + ", '$opt_') THEN " + EventMark.CONSENT.bit() + " ELSE 0 END";
    }

    /// The rules as they are now.
    public ConsentRules rules() {
        ConsentRules known = rules;
        if (known == null) {
            known = connections.read(PurposeTable::read);
            rules = known;
        }
        return known;
    }

    /// Puts rules in the place of all before; answers follow them from then on.
    public void set(ConsentRules rules) {
        transactions.write(connection -> {
            PurposeTable.write(connection, rules);
            return true;
        });
        reset();
    }

    /// Forgets what was read, since some of that is not in the log any more, or other words count.
    public synchronized void reset() {
        rules = null;
        ledger = null;
        throughSeq = 0;
        throughCall = 0;
    }

    /// The persons who allow a purpose, by number, by all that was said up to an event, or further.
    ///
    /// @param persons who is one person
    /// @param count   how many identities there are
    public synchronized BitSet allowed(Purpose purpose, KnownPersons persons, int count, long toSeq) {
        ConsentLedger known = ledger;
        if (known == null) {
            known = new ConsentLedger(rules());
            ledger = known;
        }
        if (toSeq > throughSeq) {
            read(known, SAID + " AND l.seq > " + throughSeq + " AND l.seq <= " + toSeq);
            throughSeq = toSeq;
        }
        throughCall = Math.max(throughCall, read(known, CALLED + " AND l.consent > " + throughCall));
        return known.allowed(purpose, persons, count, identities -> links(identities, persons.version()));
    }

    /// The persons who allowed a purpose by what is in some rows of the log.
    ///
    /// @param rows which rows count
    public BitSet allowed(Purpose purpose, KnownPersons persons, int count, LogRows rows) {
        ConsentLedger then = new ConsentLedger(rules());
        read(then, SAID + " AND " + rows.events());
        read(then, CALLED + " AND " + rows.calls());
        return then.allowed(
                purpose,
                persons,
                count,
                identities -> links(identities, rows.evidence().orElse("true")));
    }

    /// The highest number of what was read; 0 if that was nothing.
    private long read(ConsentLedger into, String sql) {
        return connections.read(connection -> {
            long through = 0;
            try (PreparedStatement statement = connection.prepareStatement(sql);
                    ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    int identity = rows.getInt(2);
                    long time = rows.getLong(3);
                    through = Math.max(through, rows.getLong(1));
                    words(rows).forEach(word -> into.add(identity, word, time));
                }
            }
            return through;
        });
    }

    private static List<ConsentWord> words(ResultSet row) throws SQLException {
        return ConsentWords.of(row.getString(4), JsonValue.members(row.getString(5)));
    }

    private List<DatedLinks.Link> links(int[] identities, long version) {
        return links(identities, "evidence <= " + version);
    }

    /// A pair that was cut counts as linked from the forced link on that came after the cut.
    private List<DatedLinks.Link> links(int[] identities, String evidence) {
        String sql = "WITH wanted AS (SELECT unnest(CAST(? AS INTEGER[])) AS identity), parted AS"
                + " (SELECT first, second, max(time_micros) AS cut FROM cuts WHERE " + evidence + " GROUP BY ALL)"
                + " SELECT l.first, l.second, min(l.time_micros) FROM links l LEFT JOIN parted p USING (first, second)"
                + " WHERE " + evidence
                + " AND l.first IN (FROM wanted) AND l.second IN (FROM wanted)"
                + " AND (p.cut IS NULL OR l.is_forced AND l.time_micros > p.cut) GROUP BY ALL";
        return connections.read(connection -> {
            List<DatedLinks.Link> links = new ArrayList<>();
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                statement.setString(1, Query.numbers(identities));
                try (ResultSet rows = statement.executeQuery()) {
                    while (rows.next()) {
                        links.add(new DatedLinks.Link(rows.getInt(1), rows.getInt(2), rows.getLong(3)));
                    }
                }
            }
            return links;
        });
    }

    /// What some identities said, the latest first.
    ///
    /// @param identities of a person
    public List<SaidConsent> said(int[] identities) {
        String events =
                "SELECT seq, 0 AS consent, identity, name, source, time_micros, received_micros, properties FROM event_log"
                        + " WHERE " + EventMark.CONSENT.condition() + " AND identity IN " + Query.NUMBERS;
        String calls =
                "SELECT NULL, consent, identity, NULL, source, time_micros, received_micros, properties FROM calls"
                        + " WHERE consent IS NOT NULL AND identity IN " + Query.NUMBERS;
        String sql = "SELECT l.seq, l.identity, l.time_micros, coalesce(n.key, ''), l.properties, l.received_micros,"
                + " s.key, p.kind, p.key FROM (" + events + " UNION ALL " + calls + ") l LEFT JOIN names n USING (name)"
                + " JOIN sources s USING (source) JOIN identities p USING (identity)"
                + " ORDER BY l.time_micros DESC, l.seq DESC, l.consent DESC";
        return connections.read(connection -> {
            List<SaidConsent> said = new ArrayList<>();
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                statement.setString(1, Query.numbers(identities));
                statement.setString(2, Query.numbers(identities));
                try (ResultSet rows = statement.executeQuery()) {
                    while (rows.next()) {
                        one(rows).ifPresent(said::add);
                    }
                }
            }
            return said;
        });
    }

    private static Optional<SaidConsent> one(ResultSet row) throws SQLException {
        List<ConsentWord> words = words(row);
        if (words.isEmpty()) {
            return Optional.empty();
        }
        Map<String, PropertyValue> properties = JsonValue.members(row.getString(5));
        long seq = row.getLong(1);
        boolean isCall = row.wasNull();
        long received = row.getLong(6);
        return Optional.of(new SaidConsent(
                isCall ? OptionalLong.empty() : OptionalLong.of(seq),
                new Identity(row.getString(8), row.getString(9)),
                Micros.toInstant(row.getLong(3)),
                received == 0 ? Optional.empty() : Optional.of(Micros.toInstant(received)),
                row.getString(7),
                isCall ? Optional.empty() : Optional.of(row.getString(4)),
                words,
                POLICIES.stream()
                        .flatMap(name -> Optional.ofNullable(properties.get(name)).stream())
                        .map(PropertyValue::toString)
                        .findFirst()));
    }
}
