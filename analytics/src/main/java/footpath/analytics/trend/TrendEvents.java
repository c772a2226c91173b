package footpath.analytics.trend;

import footpath.analytics.EventRows;
import footpath.analytics.SubjectMask;
import footpath.analytics.TimeCut;
import footpath.events.filter.EventMatcher;
import footpath.index.Shard;

/// Goes through the events of a shard that a series counts: of each subject in order of time.
///
/// @param period in which they lie
record TrendEvents(EventMatcher events, Shard shard, SubjectMask mask, TimeCut period) {
    /// Receives each event that counts.
    interface Sink {
        void accept(int subject, int event, long micros);
    }

    void forEach(Sink sink) {
        EventRows.forEach(shard, events, mask, period, (subjects, places, times, count) -> {
            for (int i = 0; i < count; i++) {
                sink.accept(subjects[i], places[i], times[i]);
            }
        });
    }
}
