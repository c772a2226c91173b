package footpath.index;

import footpath.events.log.EventLog;
import footpath.events.log.KnownPersons;
import java.util.BitSet;
import java.util.List;
import java.util.OptionalInt;

/// An event log of which the events of some persons alone are there. Safe for use by several threads.
final class PartialLog implements EventLog {
    private final EventLog log;
    private final KnownPersons persons;
    private final BitSet allowed;

    /// @param persons who is one person
    /// @param allowed their numbers
    PartialLog(EventLog log, KnownPersons persons, BitSet allowed) {
        this.log = log;
        this.persons = persons;
        this.allowed = allowed;
    }

    private EventSink sifted(EventSink sink) {
        return (identity, name, channel, timeMicros, seq) -> {
            if (allowed.get(persons.person(identity))) {
                sink.accept(identity, name, channel, timeMicros, seq);
            }
        };
    }

    @Override
    public long lastSeq() {
        return log.lastSeq();
    }

    @Override
    public long traitVersion() {
        return log.traitVersion();
    }

    @Override
    public KnownPersons persons() {
        return persons;
    }

    @Override
    public int[] personsChangedAfter(long version) {
        return log.personsChangedAfter(version);
    }

    @Override
    public int identityCount() {
        return log.identityCount();
    }

    @Override
    public void identityKeys(int first, KeySink sink) {
        log.identityKeys(first, sink);
    }

    @Override
    public OptionalInt person(String key) {
        return log.person(key);
    }

    @Override
    public List<String> names() {
        return log.names();
    }

    @Override
    public List<String> channels() {
        return log.channels();
    }

    @Override
    public void scan(long afterSeq, long throughSeq, EventSink sink) {
        log.scan(afterSeq, throughSeq, sifted(sink));
    }

    @Override
    public void scanTimelines(long throughSeq, KnownPersons known, int[] of, EventSink sink) {
        log.scanTimelines(throughSeq, known, of, sifted(sink));
    }

    @Override
    public void scanProperty(String property, long afterSeq, long throughSeq, PropertySink sink) {
        log.scanProperty(property, afterSeq, throughSeq, sink);
    }

    @Override
    public void scanTrait(String trait, KnownPersons known, TraitSink sink) {
        log.scanTrait(trait, known, sink);
    }

    @Override
    public List<String> propertyNames() {
        return log.propertyNames();
    }

    @Override
    public List<String> traitNames() {
        return log.traitNames();
    }
}
