package footpath.store.append;

import footpath.collect.arrival.Arrival;
import footpath.collect.arrival.ArrivalBatch;
import footpath.collect.arrival.ArrivalTimes;
import footpath.collect.arrival.QuarantinedCall;
import footpath.collect.bot.BotReason;
import footpath.events.Micros;
import footpath.events.consent.ConsentWords;
import footpath.events.identity.Identity;
import footpath.store.append.Replays.Sent;
import footpath.store.database.EventMark;
import footpath.store.database.Query;
import footpath.store.database.Transactions;
import footpath.store.identity.Persons;
import footpath.store.rows.Fingerprint;
import footpath.store.rows.IdentityNumbers;
import footpath.store.rows.LastSeq;
import footpath.store.rows.Numbers;
import footpath.store.suppression.Suppressions;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;

/// Adds arrivals to the log, each once. Keeps in memory what tells a repeated call and a known identity;
/// that is read from the log when first needed. Confined to one thread at a time.
///
/// A call of [#run] belongs to one transaction; then [#keep] if it was committed, [#forget] if not.
public final class ArrivalAppend implements AutoCloseable {
    /// What the properties of a flagged event have.
    private static final String FLAG = "\"" + BotReason.PROPERTY + "\":\"";

    private final Numbers names = new Numbers("names", "name");
    private final Numbers channels = new Numbers("channels", "channel");
    private final Numbers sources = new Numbers("sources", "source");
    private final IdentityNumbers identities = new IdentityNumbers();
    private final AccountAppend accounts = new AccountAppend();
    private final CallAppend calls = new CallAppend();
    private final LinksOfArrivals links;
    private final MessageIds messageIds = new MessageIds();
    private final Replays replays = new Replays();
    private final Set<Fingerprint> addedIds = new LinkedHashSet<>();
    private long addedReceivedMicros;
    private boolean isLoaded;

    public ArrivalAppend(Persons persons) {
        this.links = new LinksOfArrivals(persons, identities);
    }

    /// Writes batches in a transaction of their own.
    public ArrivalReport append(
            Transactions transactions, Suppressions suppressions, Iterable<ArrivalBatch> batches, long throughRecord) {
        transactions.lock();
        try {
            ArrivalReport report =
                    transactions.write(connection -> run(connection, suppressions, batches, throughRecord));
            keep();
            return report;
        } finally {
            forget();
            transactions.unlock();
        }
    }

    /// Writes batches, all of them or none.
    ///
    /// @param throughRecord number of the last record of the journal that they come from
    private ArrivalReport run(
            DuckDBConnection connection, Suppressions suppressions, Iterable<ArrivalBatch> batches, long throughRecord)
            throws SQLException {
        load(connection);
        long firstSeq = LastSeq.of(connection) + 1;
        List<TraitChange> traits = new ArrayList<>();
        List<Unreadable> unreadable = new ArrayList<>();
        Added added = new Added(firstSeq);
        try (DuckDBAppender events = connection.createAppender("event_log")) {
            for (ArrivalBatch offered : batches) {
                ArrivalBatch batch = suppressions.admitted(offered);
                for (Sent sent : replays.fresh(connection, batch)) {
                    append(events, batch.source(), sent, added).ifPresent(traits::addAll);
                }
                batch.quarantined().forEach(call -> unreadable.add(new Unreadable(sources.of(batch.source()), call)));
            }
        }
        quarantine(connection, unreadable);
        calls.write(connection);
        TraitChange.write(connection, traits);
        identities.write(connection);
        accounts.write(connection);
        links.write(connection);
        names.write(connection);
        channels.write(connection);
        sources.write(connection);
        Query.update(connection, "UPDATE log_state SET journal_through = ?", throughRecord);
        return new ArrivalReport(added.seq - firstSeq, added.duplicates, unreadable.size(), identities.addedCount());
    }

    /// A call that goes to the quarantine.
    private record Unreadable(int source, QuarantinedCall call) {}

    /// What one transaction has added so far.
    private static final class Added {
        private long seq;
        private final Map<String, Long> duplicates = new HashMap<>();

        Added(long firstSeq) {
            this.seq = firstSeq;
        }
    }

    /// Adds an arrival, and tells the traits it sets; nothing if it came before.
    private Optional<List<TraitChange>> append(DuckDBAppender events, String sourceName, Sent sent, Added added)
            throws SQLException {
        Arrival arrival = sent.arrival();
        if (isRepeated(sourceName, sent)) {
            added.duplicates.merge(sourceName, 1L, Long::sum);
            return Optional.empty();
        }
        int source = sources.of(sourceName);
        List<Identity> admitted = LinksOfArrivals.admitted(arrival);
        int identity = identities.of(admitted.getFirst());
        links.add(arrival, admitted);
        accounts.add(arrival, admitted.getFirst(), identity, source);
        if (arrival.name().isPresent()) {
            append(events, added.seq++, identity, source, arrival);
        } else {
            calls.add(identity, source, arrival);
        }
        return Optional.of(TraitChange.of(identity, arrival));
    }

    void keep() {
        addedIds.forEach(id -> messageIds.add(id, addedReceivedMicros));
        addedIds.clear();
        names.keep();
        channels.keep();
        sources.keep();
        identities.keep();
        links.keep();
        accounts.keep();
    }

    void forget() {
        addedIds.clear();
        names.forget();
        channels.forget();
        sources.forget();
        identities.forget();
        links.forget();
        calls.forget();
        accounts.forget();
    }

    /// Forgets what it knows of the log, since some of that is not there any more.
    public void reset() {
        identities.reset();
        accounts.reset();
        messageIds.close();
        isLoaded = false;
    }

    private void load(DuckDBConnection connection) throws SQLException {
        names.load(connection);
        channels.load(connection);
        sources.load(connection);
        identities.load(connection);
        accounts.load(connection);
        if (!isLoaded) {
            messageIds.load(connection);
            isLoaded = true;
        }
    }

    private boolean isRepeated(String source, Sent sent) {
        Optional<String> messageId = sent.arrival().messageId();
        if (messageId.isEmpty()) {
            return false;
        }
        Fingerprint id = Fingerprint.of(source, messageId.get());
        if (messageIds.isKnown(id) || !addedIds.add(id)) {
            return true;
        }
        addedReceivedMicros = Micros.of(sent.at());
        return false;
    }

    private void append(DuckDBAppender events, long seq, int identity, int source, Arrival arrival)
            throws SQLException {
        ArrivalTimes times = arrival.times();
        events.beginRow();
        events.append(seq)
                .append(identity)
                .append(names.of(arrival.name().orElseThrow()))
                .append(channels.of(arrival.channel()))
                .append(source)
                .appendNull()
                .append(Micros.of(times.corrected()));
        append(events, arrival.messageId());
        events.append(arrival.properties()).append(Micros.of(times.received()));
        appendTime(events, times.original());
        appendTime(events, times.sent());
        events.append(marks(arrival));
        events.endRow();
    }

    private static int marks(Arrival arrival) {
        boolean isConsent = ConsentWords.mayBeIn(arrival.name().orElse(""), arrival.properties());
        return (arrival.times().isFromTheFuture() ? EventMark.FROM_THE_FUTURE.bit() : 0)
                | (arrival.isHistorical() ? EventMark.HISTORICAL.bit() : 0)
                | (isConsent ? EventMark.CONSENT.bit() : 0)
                | (arrival.properties().contains(FLAG) ? EventMark.BOT.bit() : 0);
    }

    private static void quarantine(DuckDBConnection connection, List<Unreadable> calls) throws SQLException {
        if (calls.isEmpty()) {
            return;
        }
        long number = Query.number(connection, "SELECT quarantined_through FROM log_state");
        try (DuckDBAppender appender = connection.createAppender("quarantined_calls")) {
            for (Unreadable one : calls) {
                QuarantinedCall call = one.call();
                appender.beginRow();
                appender.append(++number).append(one.source()).append(call.protocol());
                append(appender, call.messageId());
                appender.append(call.reason())
                        .append(Micros.of(call.received()))
                        .append(call.raw());
                appender.append(call.address());
                appender.endRow();
            }
        }
        // Numbers are not given twice, whatever is forgotten: a call is marked as replayed by its number.
        Query.update(connection, "UPDATE log_state SET quarantined_through = ?", number);
    }

    private static void append(DuckDBAppender appender, Optional<String> text) throws SQLException {
        if (text.isPresent()) {
            appender.append(text.get());
        } else {
            appender.appendNull();
        }
    }

    private static void appendTime(DuckDBAppender appender, Optional<Instant> time) throws SQLException {
        if (time.isPresent()) {
            appender.append(Micros.of(time.get()));
        } else {
            appender.appendNull();
        }
    }

    @Override
    public void close() {
        identities.close();
        accounts.close();
        messageIds.close();
    }
}
