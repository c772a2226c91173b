package footpath.index;

import footpath.events.PropertyValue;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/// The property values of an overlay's events: those that are not new are taken over from the shards that
/// held them before, the rest come fresh from the log.
final class OverlayColumn {
    /*
     * Most persons keep the events they had. Where identities joined or parted, an event may have belonged to another
     * person, who is in this overlay or gone by it: what these had and have no more are strays, found by seq.
     */
    private final ShardFile overlay;
    private final List<Older> newestFirst;
    private final Map<Long, PropertyValue> strays = new HashMap<>();
    private final Function<ShardFile, PropertyColumn> columns;

    /// @param older   base shards and overlays written before this one, oldest first
    /// @param columns the property's column of an older shard
    OverlayColumn(ShardFile overlay, List<ShardFile> older, Function<ShardFile, PropertyColumn> columns) {
        this.overlay = overlay;
        this.newestFirst = older.reversed().stream()
                .map(file -> new Older(file, new Timelines(file), file.gone()))
                .toList();
        this.columns = columns;
    }

    /// A shard that may have held the person before.
    private record Older(ShardFile file, Timelines timelines, GonePersons gone) {}

    /// Receives the value of each event that has one.
    interface Sink {
        void accept(int event, PropertyValue value);
    }

    /// @param fresh values of events that no older shard holds, by seq
    void forEach(Map<Long, PropertyValue> fresh, Sink sink) {
        var timelines = new Timelines(overlay);
        SeqColumn seqs = overlay.seqs();
        giveAll(fresh, seqs, sink);
        for (int subject = 0; subject < timelines.subjectCount(); subject++) {
            takeOver(timelines.person(subject), timelines.firstEvent(subject), timelines.endEvent(subject), seqs, sink);
        }
        GonePersons gone = overlay.gone();
        for (int i = 0; i < gone.count(); i++) {
            takeOver(gone.person(i), 0, 0, seqs, sink);
        }
        giveAll(strays, seqs, sink);
    }

    private void giveAll(Map<Long, PropertyValue> values, SeqColumn seqs, Sink sink) {
        for (int event = 0; event < overlay.eventCount() && !values.isEmpty(); event++) {
            PropertyValue value = values.get(seqs.seqAt(event));
            if (value != null) {
                sink.accept(event, value);
            }
        }
    }

    /// The newest of the older shards that knows a person tells what it had.
    private void takeOver(int person, int firstEvent, int endEvent, SeqColumn seqs, Sink sink) {
        for (Older older : newestFirst) {
            int olderSubject = older.timelines.subjectOf(person);
            if (olderSubject >= 0) {
                takeOver(firstEvent, endEvent, seqs, older, olderSubject, sink);
                return;
            }
            if (older.gone.contains(person)) {
                return;
            }
        }
    }

    /// Both timelines are in the same order.
    private void takeOver(int firstEvent, int endEvent, SeqColumn seqs, Older older, int olderSubject, Sink sink) {
        PropertyColumn column = columns.apply(older.file);
        SeqColumn olderSeqs = older.file.seqs();
        TimeColumn olderTimes = older.file.times();
        TimeColumn times = overlay.times();
        int event = firstEvent;
        int end = older.timelines.endEvent(olderSubject);
        for (int from = older.timelines.firstEvent(olderSubject); from < end; from++) {
            long time = olderTimes.microsAt(from);
            long seq = olderSeqs.seqAt(from);
            while (event < endEvent && isBefore(times.microsAt(event), seqs.seqAt(event), time, seq)) {
                event++;
            }
            int code = column.codes().at(from);
            if (code != 0) {
                PropertyValue value = column.dictionary().get(code - 1);
                if (event < endEvent && seqs.seqAt(event) == seq) {
                    sink.accept(event, value);
                } else {
                    strays.put(seq, value);
                }
            }
        }
    }

    private static boolean isBefore(long time, long seq, long otherTime, long otherSeq) {
        return time < otherTime || (time == otherTime && seq < otherSeq);
    }
}
