package footpath.analytics.attribution;

import footpath.analytics.StepHits;
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
    private final StepHits hits;
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
        this.hits = StepHits.ofAny(
                shard,
                List.of(question.conversion(), question.touches()),
                SubjectMask.of(shard, question.scope().segment()),
                attribution.seen);
    }

    void run() {
        while (hits.next()) {
            for (int i = 0; i < hits.size(); i++) {
                take(hits.steps()[i], hits.events()[i], hits.times()[i]);
            }
            end();
        }
    }

    private void take(long roles, int event, long micros) {
        if ((roles >>> CONVERSION & 1) != 0 && micros >= attribution.fromMicros) {
            conversion(event, micros);
        }
        if ((roles >>> TOUCH & 1) != 0) {
            touch(event, micros);
        }
    }

    private void touch(int event, long micros) {
        int group = groupOfCode[column.codeOf(hits.subject(), event)];
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
