package footpath.analytics.flow;

import footpath.analytics.EventTest;
import footpath.analytics.SubjectMask;
import footpath.index.CodeColumn;
import footpath.index.Shard;
import footpath.index.TimeColumn;

/// Goes through the events of a shard that count, subject by subject. Confined to one thread.
final class FlowSteps {
    /// Receives each event that counts, by the code of its name.
    interface Sink {
        /// The first event of a subject.
        void first(int subject, int name);

        /// An event that follows another of the same subject directly.
        void next(int subject, int from, int to, long betweenMicros);

        /// The subject has no further event.
        void last(int name);
    }

    private final ResolvedFlow flow;
    private final Shard shard;
    private final SubjectMask mask;
    private final CodeColumn names;
    private final TimeColumn times;
    private final boolean[] named;
    private final EventTest test;
    private final boolean collapse;
    private final boolean everyEvent;

    private final boolean timed;

    /// @param timed whether the times between are wanted; if not, they are told as 0 and the column of times is
    ///     not read
    FlowSteps(ResolvedFlow flow, Shard shard, boolean timed) {
        this.timed = timed;
        this.flow = flow;
        this.shard = shard;
        this.mask = SubjectMask.of(shard, flow.question.scope().segment());
        this.names = shard.names();
        this.times = shard.times();
        this.named = flow.named(shard);
        this.test = flow.test(shard);
        this.collapse = flow.question.collapse();
        boolean all = test.isAlways() && !collapse;
        for (boolean counts : named) {
            all &= counts;
        }
        this.everyEvent = all;
    }

    void run(Sink sink) {
        int subjects = shard.subjectCount();
        for (int subject = 0; subject < subjects; subject++) {
            if (mask.has(subject)) {
                int end = shard.endEvent(subject);
                int first = flow.period.first(times, shard.firstEvent(subject), end);
                int last = flow.period.end(times, first, end);
                if (everyEvent && !timed) {
                    runUntimed(subject, first, last, sink);
                } else if (everyEvent) {
                    runAll(subject, first, last, sink);
                } else {
                    runSome(subject, first, last, sink);
                }
            }
        }
    }

    private void runUntimed(int subject, int first, int end, Sink sink) {
        if (first == end) {
            return;
        }
        int before = names.at(first);
        sink.first(subject, before);
        for (int event = first + 1; event < end; event++) {
            int name = names.at(event);
            sink.next(subject, before, name, 0);
            before = name;
        }
        sink.last(before);
    }

    private void runAll(int subject, int first, int end, Sink sink) {
        if (first == end) {
            return;
        }
        int before = names.at(first);
        long timeBefore = times.microsAt(first);
        sink.first(subject, before);
        for (int event = first + 1; event < end; event++) {
            int name = names.at(event);
            long time = times.microsAt(event);
            sink.next(subject, before, name, time - timeBefore);
            before = name;
            timeBefore = time;
        }
        sink.last(before);
    }

    private void runSome(int subject, int first, int end, Sink sink) {
        int before = -1;
        long timeBefore = 0;
        for (int event = first; event < end; event++) {
            int name = names.at(event);
            if (!named[name] || (collapse && name == before) || !test.test(event)) {
                continue;
            }
            long time = times.microsAt(event);
            if (before < 0) {
                sink.first(subject, name);
            } else {
                sink.next(subject, before, name, time - timeBefore);
            }
            before = name;
            timeBefore = time;
        }
        if (before >= 0) {
            sink.last(before);
        }
    }
}
