package footpath.index;

import footpath.events.PropertyValue;
import java.util.HashMap;
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
    private final LatestTimelines older;
    private final Map<Long, PropertyValue> strays = new HashMap<>();
    private final Function<ShardFile, PropertyColumn> columns;

    /// @param older   what was held before this overlay
    /// @param columns the property's column of an older shard
    OverlayColumn(ShardFile overlay, LatestTimelines older, Function<ShardFile, PropertyColumn> columns) {
        this.overlay = overlay;
        this.older = older;
        this.columns = columns;
    }

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
            int firstEvent = timelines.firstEvent(subject);
            int endEvent = timelines.endEvent(subject);
            older.of(timelines.person(subject)).ifPresent(found -> takeOver(firstEvent, endEvent, seqs, found, sink));
        }
        GonePersons gone = overlay.gone();
        for (int i = 0; i < gone.count(); i++) {
            older.of(gone.person(i)).ifPresent(found -> takeOver(0, 0, seqs, found, sink));
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

    /// Both timelines are in the same order.
    private void takeOver(int firstEvent, int endEvent, SeqColumn seqs, LatestTimelines.Found found, Sink sink) {
        PropertyColumn column = columns.apply(found.file());
        SeqColumn olderSeqs = found.file().seqs();
        TimeColumn olderTimes = found.file().times();
        TimeColumn times = overlay.times();
        int event = firstEvent;
        for (int from = found.firstEvent(); from < found.endEvent(); from++) {
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
