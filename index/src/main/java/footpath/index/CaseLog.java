package footpath.index;

import footpath.events.log.EventLog;
import footpath.events.log.KnownPersons;
import java.util.BitSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// An event log as its cases see it: the persons are the cases, events without a case are not there, and
/// nobody has traits. Ends where its numbers were brought up to. Confined to one thread, but for the names of
/// properties.
final class CaseLog implements EventLog {
    private final EventLog log;
    private final CaseNumbers numbers;
    private long throughSeq;
    private @Nullable CaseRange latest;

    /// @param throughSeq cases of events up to this one have their numbers
    CaseLog(EventLog log, CaseNumbers numbers, long throughSeq) {
        this.log = log;
        this.numbers = numbers;
        this.throughSeq = throughSeq;
    }

    /// Gives the cases of later events their numbers. What was read on the way is kept until [#settle], since
    /// it will be read again soon.
    void advance(long toSeq) {
        if (toSeq > throughSeq) {
            latest = numbers.read(throughSeq, toSeq);
            throughSeq = toSeq;
        }
    }

    /// Frees what [#advance] kept.
    void settle() {
        if (latest != null) {
            latest.close();
            latest = null;
        }
    }

    @Override
    public long lastSeq() {
        return throughSeq;
    }

    @Override
    public long traitVersion() {
        return 0;
    }

    @Override
    public KnownPersons persons() {
        return KnownPersons.EACH_ALONE;
    }

    @Override
    public int[] personsChangedAfter(long version) {
        return new int[0];
    }

    @Override
    public int identityCount() {
        return numbers.count();
    }

    @Override
    public void identityKeys(int first, KeySink sink) {
        for (int number = first; number < numbers.count(); number++) {
            sink.accept(number, numbers.key(number));
        }
    }

    @Override
    public OptionalInt person(String key) {
        return numbers.number(key);
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
    public void scan(long afterSeq, long toSeq, EventSink sink) {
        reading(afterSeq, toSeq, range -> emit(range, afterSeq, toSeq, sink));
    }

    @Override
    public void scanTimelines(long toSeq, KnownPersons persons, int[] of, EventSink sink) {
        var wanted = new BitSet();
        IntStream.of(of).forEach(wanted::set);
        scan(0, toSeq, (number, name, channel, timeMicros, seq) -> {
            if (wanted.get(number)) {
                sink.accept(number, name, channel, timeMicros, seq);
            }
        });
    }

    private interface RangeReader {
        void read(CaseRange range);
    }

    private void reading(long afterSeq, long toSeq, RangeReader reader) {
        CaseRange kept = latest;
        if (kept != null && kept.covers(afterSeq, toSeq)) {
            reader.read(kept);
            return;
        }
        try (CaseRange range = numbers.read(afterSeq, toSeq)) {
            reader.read(range);
        }
    }

    private void emit(CaseRange range, long afterSeq, long toSeq, EventSink sink) {
        log.scan(afterSeq, toSeq, (_, name, channel, timeMicros, seq) -> {
            int mark = range.mark(seq);
            if (mark != CaseRange.NONE) {
                sink.accept(mark - 1, name, channel, timeMicros, seq);
            }
        });
    }

    @Override
    public void scanProperty(String property, long afterSeq, long toSeq, PropertySink sink) {
        log.scanProperty(property, afterSeq, toSeq, sink);
    }

    @Override
    public void scanTrait(String trait, KnownPersons persons, TraitSink sink) {}

    @Override
    public List<String> propertyNames() {
        return log.propertyNames();
    }

    @Override
    public List<String> traitNames() {
        return List.of();
    }
}
