package footpath.index;

import footpath.events.log.EventLog;
import footpath.events.log.KnownPersons;
import footpath.events.log.LogView;
import java.util.BitSet;

/// An event log of which the events of some persons alone are there. Safe for use by several threads.
final class PartialLog implements LogView {
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
    public EventLog whole() {
        return log;
    }

    @Override
    public KnownPersons persons() {
        return persons;
    }

    @Override
    public void scan(long afterSeq, long throughSeq, EventSink sink) {
        log.scan(afterSeq, throughSeq, sifted(sink));
    }

    @Override
    public void scanTimelines(long throughSeq, KnownPersons known, int[] of, EventSink sink) {
        log.scanTimelines(throughSeq, known, of, sifted(sink));
    }
}
