package footpath.index;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;

/// The property values of an overlay's events: those that are not new are taken over from the shards that
/// held them before, the rest come fresh from the log. Confined to one thread.
final class OverlayColumn {
    /*
     * Most persons keep the events they had. Where identities joined or parted, an event may have belonged to another
     * person, who is in this overlay or gone by it: what these had and have no more are strays, found by seq.
     */
    private final ShardFile overlay;
    private final LatestTimelines older;
    private final ValueNumbers values;
    private final Function<ShardFile, PropertyColumn> columns;
    private final Map<ShardFile, Renumbered> renumbered = new HashMap<>();
    private final Map<Long, Integer> strays = new HashMap<>();

    /// The number of the value of each event; 0 where it has none.
    private final int[] numbers;

    /// @param older   what was held before this overlay
    /// @param values  gives each value its number
    /// @param columns the property's column of an older shard
    OverlayColumn(
            ShardFile overlay,
            LatestTimelines older,
            ValueNumbers values,
            Function<ShardFile, PropertyColumn> columns) {
        this.overlay = overlay;
        this.older = older;
        this.values = values;
        this.columns = columns;
        this.numbers = new int[overlay.eventCount()];
    }

    /// The codes of a shard, and the number of the value of each. A value is read from the file once.
    private static final class Renumbered {
        private final PropertyColumn column;
        private final ValueNumbers values;
        private final int[] numberOfCode;

        Renumbered(PropertyColumn column, ValueNumbers values) {
            this.column = column;
            this.values = values;
            this.numberOfCode = new int[column.dictionary().size() + 1];
        }

        int at(int event) {
            int code = column.codes().at(event);
            if (code != 0 && numberOfCode[code] == 0) {
                numberOfCode[code] = values.numberOf(column.dictionary().get(code - 1));
            }
            return numberOfCode[code];
        }
    }

    /// @param fresh    the numbers of the values of events that no older shard holds, by seq
    /// @param afterSeq that of the one before the first of these
    /// @return the number of the value of each event; 0 where it has none
    int[] numbers(int[] fresh, long afterSeq) {
        var timelines = new Timelines(overlay);
        SeqColumn seqs = overlay.seqs();
        for (int event = 0; event < numbers.length; event++) {
            long place = seqs.seqAt(event) - afterSeq - 1;
            numbers[event] = place < 0 ? 0 : fresh[(int) place];
        }
        for (int subject = 0; subject < timelines.subjectCount(); subject++) {
            int firstEvent = timelines.firstEvent(subject);
            int endEvent = timelines.endEvent(subject);
            older.of(timelines.person(subject)).ifPresent(found -> takeOver(firstEvent, endEvent, seqs, found));
        }
        GonePersons gone = overlay.gone();
        for (int i = 0; i < gone.count(); i++) {
            older.of(gone.person(i)).ifPresent(found -> takeOver(0, 0, seqs, found));
        }
        for (int event = 0; event < numbers.length && !strays.isEmpty(); event++) {
            numbers[event] = strays.getOrDefault(seqs.seqAt(event), numbers[event]);
        }
        return numbers;
    }

    /// Both timelines are in the same order.
    private void takeOver(int firstEvent, int endEvent, SeqColumn seqs, LatestTimelines.Found found) {
        Renumbered column =
                renumbered.computeIfAbsent(found.file(), file -> new Renumbered(columns.apply(file), values));
        SeqColumn olderSeqs = found.file().seqs();
        TimeColumn olderTimes = found.file().times();
        TimeColumn times = overlay.times();
        int event = firstEvent;
        for (int from = found.firstEvent(); from < found.endEvent(); from++) {
            int number = column.at(from);
            if (number == 0) {
                continue;
            }
            long time = olderTimes.microsAt(from);
            long seq = olderSeqs.seqAt(from);
            while (event < endEvent && isBefore(times.microsAt(event), seqs.seqAt(event), time, seq)) {
                event++;
            }
            if (event < endEvent && seqs.seqAt(event) == seq) {
                numbers[event] = number;
            } else {
                strays.put(seq, number);
            }
        }
    }

    private static boolean isBefore(long time, long seq, long otherTime, long otherSeq) {
        return time < otherTime || (time == otherTime && seq < otherSeq);
    }
}
