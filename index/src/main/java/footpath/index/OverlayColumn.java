package footpath.index;

import footpath.events.PropertyValue;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/// The property values of an overlay's events: those a person already had are taken over from the shard that held the
/// person before, the rest come fresh from the log.
final class OverlayColumn {
    private final ShardFile overlay;
    private final List<Older> newestFirst;
    private final Function<ShardFile, PropertyColumn> columns;

    /// @param older   base shards and overlays written before this one, oldest first
    /// @param columns the property's column of an older shard
    OverlayColumn(ShardFile overlay, List<ShardFile> older, Function<ShardFile, PropertyColumn> columns) {
        this.overlay = overlay;
        this.newestFirst = older.reversed().stream()
                .map(file -> new Older(file, new Timelines(file)))
                .toList();
        this.columns = columns;
    }

    /// A shard that may have held the person before.
    private record Older(ShardFile file, Timelines timelines) {}

    /// Receives the value of each event that has one.
    interface Sink {
        void accept(int event, PropertyValue value);
    }

    /// @param fresh values of events that no older shard holds, by seq
    void forEach(Map<Long, PropertyValue> fresh, Sink sink) {
        var shard = new Timelines(overlay);
        SeqColumn seqs = overlay.seqs();
        for (int subject = 0; subject < shard.subjectCount(); subject++) {
            for (int event = shard.firstEvent(subject); event < shard.endEvent(subject); event++) {
                PropertyValue value = fresh.get(seqs.seqAt(event));
                if (value != null) {
                    sink.accept(event, value);
                }
            }
            takeOver(shard, subject, seqs, sink);
        }
    }

    /// The older timeline is the newer one without its fresh events, in the same order.
    private void takeOver(Timelines shard, int subject, SeqColumn seqs, Sink sink) {
        for (Older older : newestFirst) {
            int olderSubject = older.timelines.subjectOf(shard.person(subject));
            if (olderSubject >= 0) {
                takeOver(shard.firstEvent(subject), seqs, older, olderSubject, sink);
                return;
            }
        }
    }

    private void takeOver(int firstEvent, SeqColumn seqs, Older older, int olderSubject, Sink sink) {
        PropertyColumn column = columns.apply(older.file);
        SeqColumn olderSeqs = older.file.seqs();
        int event = firstEvent;
        int end = older.timelines.endEvent(olderSubject);
        for (int from = older.timelines.firstEvent(olderSubject); from < end; from++) {
            while (seqs.seqAt(event) != olderSeqs.seqAt(from)) {
                event++;
            }
            int code = column.codes().at(from);
            if (code != 0) {
                sink.accept(event, column.dictionary().get(code - 1));
            }
        }
    }
}
