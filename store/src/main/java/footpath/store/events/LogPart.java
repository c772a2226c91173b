package footpath.store.events;

import footpath.events.log.EventLog;
import footpath.events.log.KnownPersons;
import footpath.events.log.LogView;
import java.util.List;
import java.util.Optional;

/// The log with some of its events, and the persons of now or of then. Safe for use by several threads.
final class LogPart implements LogView {
    private final DuckDbEventLog log;
    private final LogReader reader;
    private final Optional<KnownPersons> then;
    private final long endedSeq;

    /// @param then who was one person at the moment at which it ends; it goes on as the log does if empty
    LogPart(DuckDbEventLog log, LogReader reader, Optional<KnownPersons> then) {
        this.log = log;
        this.reader = reader;
        this.then = then;
        this.endedSeq = log.lastSeq();
    }

    @Override
    public EventLog whole() {
        return log;
    }

    @Override
    public long lastSeq() {
        return then.isPresent() ? endedSeq : log.lastSeq();
    }

    @Override
    public long traitVersion() {
        return then.isPresent() ? 0 : log.traitVersion();
    }

    @Override
    public KnownPersons persons() {
        return then.orElseGet(log::persons);
    }

    @Override
    public int[] personsChangedAfter(long version) {
        return then.isPresent() ? new int[0] : log.personsChangedAfter(version);
    }

    @Override
    public void scan(long afterSeq, long throughSeq, EventSink sink) {
        reader.scan(afterSeq, throughSeq, sink);
    }

    @Override
    public void scanTimelines(long throughSeq, KnownPersons persons, int[] of, EventSink sink) {
        reader.scanTimelines(throughSeq, persons, of, sink);
    }

    @Override
    public void scanProperty(String property, long afterSeq, long throughSeq, PropertySink sink) {
        reader.scanProperty(property, afterSeq, throughSeq, sink);
    }

    @Override
    public void scanTrait(String trait, KnownPersons persons, TraitSink sink) {
        reader.scanTrait(trait, persons, sink);
    }

    @Override
    public List<String> traitNames() {
        return reader.traitNames();
    }
}
