package footpath.analytics.trend;

import footpath.analytics.EventTest;
import footpath.analytics.SubjectMask;
import footpath.analytics.TimeCut;
import footpath.events.filter.EventMatcher;
import footpath.index.CodeColumn;
import footpath.index.Postings;
import footpath.index.Shard;
import footpath.index.TimeColumn;
import java.util.List;

/// Goes through the events of a shard that a series counts: of each subject in order of time.
final class TrendEvents {
    /// Receives each event that counts.
    interface Sink {
        void accept(int subject, int event, long micros);
    }

    private final EventMatcher events;
    private final Shard shard;
    private final SubjectMask mask;
    private final TimeCut period;
    private final EventTest test;

    TrendEvents(EventMatcher events, Shard shard, SubjectMask mask, TimeCut period) {
        this.events = events;
        this.shard = shard;
        this.mask = mask;
        this.period = period;
        this.test = EventTest.ofEvents(events.where(), shard);
    }

    void forEach(Sink sink) {
        List<String> names = shard.nameDictionary();
        if (events.names().stream().distinct().count() == 1) {
            int name = names.indexOf(events.names().getFirst());
            if (name >= 0) {
                forEach(shard.postings(name), sink);
            }
        } else {
            boolean[] named = new boolean[names.size()];
            for (int name = 0; name < named.length; name++) {
                named[name] = events.names().isEmpty() || events.names().contains(names.get(name));
            }
            forEach(named, sink);
        }
    }

    private void forEach(Postings postings, Sink sink) {
        for (int i = 0; i < postings.size(); i++) {
            int subject = postings.subjectAt(i);
            long time = postings.timeAt(i);
            if (mask.has(subject) && (period.everything() || period.has(time))) {
                int event = postings.eventAt(i);
                if (test.test(event)) {
                    sink.accept(subject, event, time);
                }
            }
        }
    }

    private void forEach(boolean[] named, Sink sink) {
        CodeColumn names = shard.names();
        TimeColumn times = shard.times();
        for (int subject = 0; subject < shard.subjectCount(); subject++) {
            if (mask.has(subject)) {
                int end = shard.endEvent(subject);
                int first = period.first(times, shard.firstEvent(subject), end);
                int last = period.end(times, first, end);
                for (int event = first; event < last; event++) {
                    if (named[names.at(event)] && test.test(event)) {
                        sink.accept(subject, event, times.microsAt(event));
                    }
                }
            }
        }
    }
}
