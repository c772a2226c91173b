package footpath.store.events;

import footpath.events.identity.Identity;
import footpath.events.log.EventLog;
import footpath.events.log.KnownPersons;
import footpath.store.database.Connections;
import footpath.store.database.Query;
import footpath.store.database.Transactions;
import footpath.store.identity.Persons;
import footpath.store.rows.IdentityNumbers;
import footpath.store.rows.LastSeq;
import footpath.store.rows.LogRows;
import java.util.List;
import java.util.OptionalInt;

/// The events that usually count, with the persons of now, as the tables have them. Safe for use by several threads.
final class UsualLog implements EventLog {
    private final Connections connections;
    private final Transactions transactions;
    private final Persons persons;
    private final LogReader reader;

    UsualLog(Connections connections, Transactions transactions, Persons persons) {
        this.connections = connections;
        this.transactions = transactions;
        this.persons = persons;
        this.reader = new LogReader(connections, LogRows.USUAL);
    }

    @Override
    public long lastSeq() {
        return number(LastSeq.SQL);
    }

    @Override
    public long traitVersion() {
        return number("SELECT trait_version FROM log_state");
    }

    @Override
    public KnownPersons persons() {
        return persons.known();
    }

    @Override
    public int[] personsChangedAfter(long version) {
        return persons.changedAfter(version);
    }

    @Override
    public int identityCount() {
        return Math.toIntExact(number("SELECT count(*) FROM identities"));
    }

    @Override
    public void identityKeys(int first, KeySink sink) {
        reader.identityKeys(first, sink);
    }

    @Override
    public OptionalInt person(String key) {
        OptionalInt identity = connections.read(connection -> IdentityNumbers.find(connection, Identity.parse(key)));
        return identity.isPresent() ? OptionalInt.of(persons().person(identity.getAsInt())) : identity;
    }

    @Override
    public List<String> names() {
        return reader.texts("SELECT key FROM names ORDER BY name");
    }

    @Override
    public List<String> channels() {
        return reader.texts("SELECT key FROM channels ORDER BY channel");
    }

    @Override
    public void scan(long afterSeq, long throughSeq, EventSink sink) {
        reader.scan(afterSeq, throughSeq, sink);
    }

    @Override
    public void scanTimelines(long throughSeq, KnownPersons known, int[] of, EventSink sink) {
        reader.scanTimelines(throughSeq, known, of, sink);
    }

    @Override
    public void scanProperty(String property, long afterSeq, long throughSeq, PropertySink sink) {
        reader.scanProperty(property, afterSeq, throughSeq, sink);
    }

    @Override
    public void scanTrait(String trait, KnownPersons known, TraitSink sink) {
        reader.scanTrait(trait, known, sink);
    }

    /// {@inheritDoc} Where the properties of an import came as whole JSON objects, the first call after it
    /// reads their names.
    @Override
    public List<String> propertyNames() {
        return PropertyNames.all(connections, transactions);
    }

    @Override
    public List<String> traitNames() {
        return reader.traitNames();
    }

    private long number(String sql) {
        return connections.read(connection -> Query.number(connection, sql));
    }
}
