package footpath.index;

import footpath.events.log.EventLog;
import footpath.events.log.KnownPersons;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/// An event log as its cases see it: the persons are the cases, events without a case are not there, and
/// nobody has traits. Ends where its numbers were brought up to. Confined to one thread, but for the names of
/// properties.
final class CaseLog implements EventLog {
    private final EventLog log;
    private final CaseNumbers numbers;
    private final Optional<IndexSnapshot> before;
    private long throughSeq;
    private @Nullable CaseRange latest;

    /// @param before     the cases as they were, if they were ever indexed
    /// @param throughSeq cases of events up to this one have their numbers
    CaseLog(EventLog log, CaseNumbers numbers, Optional<IndexSnapshot> before, long throughSeq) {
        this.log = log;
        this.numbers = numbers;
        this.before = before;
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

    /// Which events the cases had before is known from their index; else the case of every event is looked
    /// at.
    @Override
    public void scanWholeTimelines(long afterSeq, long toSeq, KnownPersons persons, int[] alsoPersons, EventSink sink) {
        var affected = new BitSet();
        scan(afterSeq, toSeq, (number, _, _, _, _) -> affected.set(number));
        CaseRange grown = latest;
        if (before.isPresent() && grown != null && grown.covers(before.get().throughSeq(), toSeq)) {
            try (CaseRange whole = numbers.range(0, toSeq)) {
                whole.mark(affected, before.get());
                grown.mark(affected, whole);
                emit(whole, 0, toSeq, sink);
            }
        } else {
            scan(0, toSeq, (number, name, channel, timeMicros, seq) -> {
                if (affected.get(number)) {
                    sink.accept(number, name, channel, timeMicros, seq);
                }
            });
        }
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
