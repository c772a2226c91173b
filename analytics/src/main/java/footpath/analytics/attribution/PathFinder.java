package footpath.analytics.attribution;

import footpath.analytics.EventBlocks;
import footpath.analytics.SubjectMask;
import footpath.index.Shard;
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

        /// A touch, on a path or not.
        void touch(int group);
    }

    private final ResolvedAttribution attribution;
    private final TouchColumn column;
    private final int[] groupOfCode;
    private final Sink sink;
    private final EventBlocks blocks;
    private int[] touched = new int[0];
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
        AttributionQuestion question = attribution.question;
        this.blocks = EventBlocks.ofAny(
                shard,
                List.of(question.conversion(), question.touches()),
                SubjectMask.of(shard, question.scope().segment()),
                attribution.seen);
    }

    void run() {
        while (blocks.next()) {
            if (touched.length < blocks.size()) {
                touched = new int[blocks.size() + blocks.size() / 2];
            }
            column.copyTo(blocks, touched);
            int[] events = blocks.events();
            long[] roles = blocks.steps();
            long[] times = blocks.times();
            int i = 0;
            for (int place = 0; place < blocks.count(); place++) {
                for (int end = blocks.ends()[place]; i < end; i++) {
                    take(roles[i], events[i], times[i], touched[i]);
                }
                end();
            }
        }
    }

    private void take(long roles, int event, long micros, int code) {
        if ((roles >>> CONVERSION & 1) != 0 && micros >= attribution.fromMicros) {
            conversion(event, micros);
        }
        if ((roles >>> TOUCH & 1) != 0) {
            touch(groupOfCode[code], micros);
        }
    }

    private void touch(int group, long micros) {
        sink.touch(group);
        if (!done) {
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
            while (next < toExclusive && path.microsOf(next) <= latest) {
                next++;
            }
            path.toExclusive = next;
            sink.lost(path);
        }
    }
}
