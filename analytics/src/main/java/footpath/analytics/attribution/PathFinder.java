package footpath.analytics.attribution;

import footpath.index.Shard;

/// Makes paths of conversions and touches: those that lead to a conversion, and those that lead to none.
final class PathFinder implements RoleScan.Sink {
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
    }

    @Override
    public void touch(int subject, int event, long micros) {
        int group = groupOfCode[column.codeOf(subject, event)];
        sink.touch(group);
        if (!done) {
            path.add(group, micros);
        }
    }

    @Override
    public void conversion(int subject, int event, long micros) {
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

    @Override
    public void end() {
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
