package footpath.analytics.attribution;

import footpath.analytics.EventBlocks;
import footpath.analytics.SubjectMask;
import footpath.index.Shard;
import java.util.Arrays;
import java.util.List;

/// Makes paths of the conversions and touches of a shard: those that lead to a conversion, and those that lead to none.
///
/// An event that is both is a conversion first, since it is no touch of its own.
final class PathFinder {
    private static final int CONVERSION = 0;
    private static final int TOUCH = 1;

    /// Receives paths; each is overwritten by the next.
    interface Sink {
        /// A path to a conversion; it may be empty.
        void converted(TouchPath path, int conversionEvent);

        /// A path without conversion, of at least one touch.
        void lost(TouchPath path);

        /// How many touches of each group there are, on a path or not.
        void touched(long[] ofGroups);
    }

    private final ResolvedAttribution attribution;
    private final TouchColumn column;
    private final int[] groupOfCode;
    private final Sink sink;
    private final EventBlocks blocks;

    /// The group of each event of the block; of no use where it is no touch.
    private int[] groups = new int[0];

    private final int groupCount;

    /// Whether nothing but the first conversion and the touches before it matters.
    private final boolean firstAlone;

    private final TouchPath path = new TouchPath();

    /// The first touch that lies in the lookback of the latest conversion: only ever moves on, since
    /// conversions come in order of time.
    private int opened;

    /// Touches before this one came before the latest conversion.
    private int closed;

    private boolean done;

    PathFinder(ResolvedAttribution attribution, TouchGroups groups, Shard shard, Sink sink) {
        this.attribution = attribution;
        this.column = TouchColumn.of(attribution.question.by(), shard);
        this.groupOfCode = groups.ofCodes(column);
        this.sink = sink;
        this.groupCount = groups.count();
        AttributionQuestion question = attribution.question;
        this.firstAlone = !question.everyConversion() && attribution.period.everything();
        this.blocks = EventBlocks.ofAny(
                shard,
                List.of(question.conversion(), question.touches()),
                SubjectMask.of(shard, question.scope().segment()),
                attribution.seen);
    }

    void run() {
        // Events that are no touches have some group too, even where there is none.
        long[] touches = new long[Math.max(1, groupCount)];
        while (blocks.next()) {
            readGroups(touches);
            int from = 0;
            for (int place = 0; place < blocks.count(); place++) {
                int to = blocks.ends()[place];
                if (firstAlone) {
                    upToFirst(from, to);
                } else {
                    for (int i = from; i < to; i++) {
                        take(blocks.steps()[i], blocks.events()[i], blocks.times()[i], groups[i]);
                    }
                }
                end();
                from = to;
            }
        }
        sink.touched(Arrays.copyOf(touches, groupCount));
    }

    /// Finds the group of each event of the block, and counts the touches of each group.
    private void readGroups(long[] touches) {
        int size = blocks.size();
        if (groups.length < size) {
            groups = new int[size + size / 2];
        }
        column.copyTo(blocks, groups);
        long[] roles = blocks.steps();
        for (int i = 0; i < size; i++) {
            int group = groupOfCode[groups[i]];
            groups[i] = group;
            touches[group] += roles[i] >>> TOUCH & 1;
        }
    }

    /// Where only the first conversion matters, and all before it are touches: they are not copied.
    private void upToFirst(int from, int to) {
        long[] roles = blocks.steps();
        int first = from;
        while (first < to && (roles[first] >>> CONVERSION & 1) == 0) {
            first++;
        }
        path.view(groups, blocks.times(), from, first - from);
        if (first < to) {
            conversion(blocks.events()[first], blocks.times()[first]);
        }
    }

    private void take(long roles, int event, long micros, int group) {
        if ((roles >>> CONVERSION & 1) != 0 && micros >= attribution.fromMicros) {
            conversion(event, micros);
        }
        if ((roles >>> TOUCH & 1) != 0 && !done) {
            path.add(group, micros);
        }
    }

    private void conversion(int event, long micros) {
        if (done) {
            return;
        }
        while (opened < path.touches() && path.microsOf(opened) < micros - attribution.lookbackMicros) {
            opened++;
        }
        lose(closed, opened);
        closed = path.touches();
        path.from = opened;
        path.toExclusive = closed;
        path.conversionMicros = micros;
        sink.converted(path, event);
        done = !attribution.question.everyConversion();
    }

    private void end() {
        lose(closed, path.touches());
        path.clear();
        opened = 0;
        closed = 0;
        done = false;
    }

    /// Tells of the touches that led to no conversion, cut wherever they outlast the lookback.
    private void lose(int from, int toExclusive) {
        int next = from;
        while (next < toExclusive && path.microsOf(next) < attribution.fromMicros) {
            next++;
        }
        while (next < toExclusive) {
            path.from = next;
            long latest = path.microsOf(next) + attribution.lookbackMicros;
            next = path.microsOf(toExclusive - 1) <= latest ? toExclusive : firstAfter(latest, next);
            path.toExclusive = next;
            sink.lost(path);
        }
    }

    /// The first touch from one on that is later; there is one.
    private int firstAfter(long micros, int touch) {
        int next = touch;
        while (path.microsOf(next) <= micros) {
            next++;
        }
        return next;
    }
}
