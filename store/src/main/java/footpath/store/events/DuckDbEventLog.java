package footpath.store.events;

import footpath.collect.BulkLoad;
import footpath.collect.BulkLog;
import footpath.collect.ImportListener;
import footpath.collect.ImportReport;
import footpath.collect.PastImport;
import footpath.collect.arrival.ArrivalBatch;
import footpath.events.Period;
import footpath.events.PropertyValue;
import footpath.events.log.EventCount;
import footpath.events.log.EventLog;
import footpath.events.log.LogView;
import footpath.events.log.LoggedEvent;
import footpath.events.log.TimelineReader;
import footpath.store.DataDirectory;
import footpath.store.account.Accounts;
import footpath.store.append.ArrivalAppend;
import footpath.store.append.ArrivalReport;
import footpath.store.consent.Consents;
import footpath.store.database.Checkpoints;
import footpath.store.database.Connections;
import footpath.store.database.Leftovers;
import footpath.store.database.Query;
import footpath.store.database.Transactions;
import footpath.store.database.UnreadableLog;
import footpath.store.erasure.Erasures;
import footpath.store.erasure.Expiry;
import footpath.store.identity.IdentityDecisions;
import footpath.store.identity.IdentityReader;
import footpath.store.identity.Persons;
import footpath.store.imports.BulkImports;
import footpath.store.imports.PastImports;
import footpath.store.quarantine.KeptQuarantine;
import footpath.store.suppression.Suppressions;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The event log in the file `events.duckdb` of a data directory. Safe for use by several threads: one writes,
/// all read.
///
/// Analysts may open the file with any DuckDB while no Footpath process has it; its view `events` has
/// everything by name.
public final class DuckDbEventLog implements LogView, TimelineReader, BulkLog, AutoCloseable {
    private static final String FILE = "events.duckdb";

    private final Connections connections;
    private final UsualLog usual;
    private final Timelines timelines;
    private final PastImports imports;
    private final Persons persons;
    private final ArrivalAppend arrivals;
    private final Transactions transactions;
    private final Checkpoints checkpoints;
    private final BulkImports bulk;
    private final Path scratch;
    private final KeptQuarantine kept;
    private final Suppressions suppressions;
    private final Erasures erasures;
    private final Consents consents;
    private final LogParts parts;

    private DuckDbEventLog(Path directory, Connections connections) {
        Path file = directory.resolve(FILE);
        this.connections = connections;
        this.transactions = new Transactions(file, connections);
        this.checkpoints = new Checkpoints(file, connections, transactions, Checkpoints.DUE_BYTES);
        this.suppressions = new Suppressions(directory, connections, transactions);
        this.scratch = Leftovers.clear(file.resolveSibling("incoming"));
        this.kept = new KeptQuarantine(connections, transactions);
        this.persons = new Persons(connections);
        this.usual = new UsualLog(connections, transactions, persons);
        this.arrivals = new ArrivalAppend(persons);
        this.consents = new Consents(connections, transactions);
        this.timelines = new Timelines(connections, persons);
        this.parts = new LogParts(connections, this, persons, consents, transactions, timelines);
        this.bulk = new BulkImports(connections, transactions, suppressions, parts::botRules);
        this.erasures = new Erasures(file, connections, transactions, persons, arrivals, suppressions, parts::reset);
        this.imports = new PastImports(connections);
    }

    /// Opens the log of a data directory, creating it if there is none.
    ///
    /// @throws UnreadableLog if the file is damaged or of another version
    public static DuckDbEventLog open(DataDirectory directory) {
        Path file = directory.path().resolve(FILE);
        try {
            return new DuckDbEventLog(
                    directory.path(), Connections.openLog(file, directory.path().resolve("tmp")));
        } catch (SQLException e) {
            throw UnreadableLog.of(file, e);
        }
    }

    @Override
    public EventLog whole() {
        return usual;
    }

    /// How many events there are.
    public long eventCount() {
        return number("SELECT count(*) FROM event_log");
    }

    @Override
    public List<LoggedEvent> events(String personKey, long[] seqs) {
        return timelines.events(personKey, seqs);
    }

    @Override
    public List<LoggedEvent> tail(int limit) {
        return timelines.tail(limit);
    }

    @Override
    public List<EventCount> counts(Period period) {
        return timelines.counts(period);
    }

    @Override
    public long personsWithEvents(Period period) {
        return timelines.personsWithEvents(period);
    }

    @Override
    public Map<String, PropertyValue> traits(String personKey) {
        return timelines.traits(personKey);
    }

    /// Everything that could not be understood, calls and rows.
    public KeptQuarantine kept() {
        return kept;
    }

    /// What events of which name there are.
    public EventCatalog catalog() {
        return new EventCatalog(connections);
    }

    @Override
    public Optional<PastImport> find(String source, String sha256) {
        return imports.find(source, sha256);
    }

    @Override
    public ImportReport append(BulkLoad load, ImportListener listener) {
        ImportReport report = bulk.run(load, listener);
        checkpoints.offer();
        return report;
    }

    @Override
    public Path scratch() {
        return scratch;
    }

    /// Adds arrivals, each once, but for those of suppressed persons: a call whose message id came before within 32
    /// hours is left out.
    ///
    /// @param batches       gone through once, so that they need not be in memory all at a time
    /// @param throughRecord number of the last record of the journal that they come from; [#journalThrough]
    ///                      tells it from the same moment on
    /// @throws UncheckedIOException if the disk refuses; nothing was added
    public ArrivalReport append(Iterable<ArrivalBatch> batches, long throughRecord) {
        ArrivalReport report = arrivals.append(transactions, suppressions, batches, throughRecord);
        checkpoints.offer();
        return report;
    }

    /// The log with other events than those that usually count.
    public LogParts parts() {
        return parts;
    }

    /// Of whom nothing is kept.
    public Suppressions suppressions() {
        return suppressions;
    }

    /// For which purposes persons may be looked at, and what they said of them.
    public Consents consents() {
        return consents;
    }

    /// For how long events are kept.
    public Expiry expiry() {
        return new Expiry(connections, transactions);
    }

    /// All that is known of one person.
    public PersonRecords records() {
        return new PersonRecords(connections, persons);
    }

    /// What was removed for good, and the way to remove more.
    public Erasures erasures() {
        return erasures;
    }

    /// What people decide about who is one person.
    public IdentityDecisions decisions() {
        return new IdentityDecisions(connections, transactions, persons);
    }

    /// What is known of accounts, and who belongs to them.
    public Accounts accounts() {
        return new Accounts(connections, transactions, persons);
    }

    /// What is known of identities, and why some are one person.
    public IdentityReader identities() {
        return new IdentityReader(connections, persons);
    }

    /// Persons as they were known at a moment.
    public PastPersons pastPersons() {
        return new PastPersons(connections, persons, timelines);
    }

    /// Number of the last record of the journal whose arrivals are in the log; 0 if there was none.
    public long journalThrough() {
        return number("SELECT journal_through FROM log_state");
    }

    private long number(String sql) {
        return connections.read(connection -> Query.number(connection, sql));
    }

    @Override
    public void close() {
        checkpoints.close();
        transactions.lock();
        try {
            arrivals.close();
            connections.close();
        } finally {
            transactions.unlock();
        }
    }
}
