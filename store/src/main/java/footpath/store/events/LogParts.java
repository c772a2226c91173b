package footpath.store.events;

import footpath.collect.bot.BotRules;
import footpath.events.Micros;
import footpath.events.consent.Purpose;
import footpath.events.identity.IdentityGraph;
import footpath.events.log.BotScope;
import footpath.events.log.EventLog;
import footpath.events.log.KnownPersons;
import footpath.store.consent.Consents;
import footpath.store.database.Connections;
import footpath.store.database.EventMark;
import footpath.store.database.Query;
import footpath.store.database.Transactions;
import footpath.store.identity.Persons;
import footpath.store.rows.LogRows;
import java.time.Instant;
import java.util.BitSet;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/// The log with other events than those that usually count: flagged ones, or those that had arrived
/// by a moment. Safe for use by several threads.
public final class LogParts {
    private final Connections connections;
    private final DuckDbEventLog log;
    private final Persons persons;
    private final Consents consents;
    private final Transactions transactions;
    private final FlaggedEvents flaggedEvents;
    private volatile @Nullable BotRules botRules;
    private long countedSeq;
    private long flagged;

    LogParts(
            Connections connections,
            DuckDbEventLog log,
            Persons persons,
            Consents consents,
            Transactions transactions,
            Timelines timelines) {
        this.transactions = transactions;
        this.flaggedEvents = new FlaggedEvents(connections, timelines);
        this.connections = connections;
        this.log = log;
        this.persons = persons;
        this.consents = consents;
    }

    /// The log with the flagged events beside the others, or alone. Goes on as the log does.
    public EventLog of(BotScope bots) {
        LogRows rows = new LogRows(bots, OptionalLong.empty());
        return new LogPart(log, new LogReader(connections, rows), Optional.empty());
    }

    /// The log as it was known at a moment: what had arrived by then, and who was one person by the
    /// evidence of then. What was removed for good since is not there. Makes the graph of that
    /// evidence anew.
    public EventLog knownAt(Instant known, BotScope bots) {
        long micros = Micros.of(known);
        LogRows rows = new LogRows(bots, OptionalLong.of(micros));
        KnownPersons now = persons.known();
        IdentityGraph graph = persons.asKnownAt(micros);
        KnownPersons then = now.isEachAlone() ? now : new KnownPersons(now.version(), graph.view(), now.erased());
        return new LogPart(log, new LogReader(connections, rows), Optional.of(then));
    }

    /// The persons who allowed a purpose by what had arrived by a moment. Reads all words of then.
    ///
    /// @param then  who was one person then
    /// @param count how many identities there are
    public BitSet allowedAt(Purpose purpose, Instant known, KnownPersons then, int count) {
        return consents.allowed(purpose, then, count, new LogRows(BotScope.INCLUDE, OptionalLong.of(Micros.of(known))));
    }

    /// What of events of programs is flagged when they arrive.
    public BotRules botRules() {
        BotRules known = botRules;
        if (known == null) {
            known = connections.read(BotRuleTable::read);
            botRules = known;
        }
        return known;
    }

    /// Puts rules in the place of all before; what is in the log keeps its flag, or has none.
    public void setBotRules(BotRules rules) {
        transactions.write(connection -> {
            BotRuleTable.write(connection, rules);
            return true;
        });
        botRules = null;
    }

    /// How many events up to one of a number are flagged, or more if it was asked for a later one
    /// before. Takes a look at the marks of those that came since it was last asked for.
    public synchronized long flaggedCount(long throughSeq) {
        if (throughSeq > countedSeq) {
            flagged += connections.read(connection -> Query.number(
                    connection,
                    "SELECT count(*) FROM event_log WHERE seq > ? AND seq <= ? AND " + EventMark.BOT.condition(),
                    countedSeq,
                    throughSeq));
            countedSeq = throughSeq;
        }
        return flagged;
    }

    /// The flagged events of persons.
    public FlaggedEvents flaggedEvents() {
        return flaggedEvents;
    }

    /// Forgets what it counted, and what was said of consent, since some of that is not in the log
    /// any more.
    synchronized void reset() {
        consents.reset();
        countedSeq = 0;
        flagged = 0;
    }
}
