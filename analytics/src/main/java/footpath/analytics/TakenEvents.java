package footpath.analytics;

import footpath.events.filter.Condition;
import footpath.events.filter.EventMatcher;
import footpath.index.CodeColumn;
import footpath.index.GapClass;
import footpath.index.SessionRule;
import footpath.index.Shard;
import footpath.index.TimeColumn;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.List;

/// The events that a question takes of one subject after another, in order of time and arrival. Only subjects that
/// count
/// and have such an event. Confined to one thread.
abstract class TakenEvents {
    private TakenEvents() {}

    static TakenEvents of(Shard shard, Scope scope, TimeCut period, EventMatcher taken) {
        SubjectMask mask = SubjectMask.of(shard, scope.segment());
        return taken.names().isEmpty() && taken.where().equals(Condition.ALWAYS)
                ? new All(shard, mask, period)
                : new Some(shard, StepHits.ofAny(shard, List.of(taken), mask, period));
    }

    /// Moves to the next subject.
    ///
    /// @return false if there is none
    abstract boolean next();

    abstract int subject();

    /// How many events, at least 1.
    abstract int size();

    /// The position of an event in the shard.
    abstract int event(int place);

    /// The name of an event, as a code into the shard's dictionary.
    abstract int name(int place);

    /// The time of an event, in microseconds.
    abstract long time(int place);

    /// The first event of the session after the one that begins with an event, or the end.
    int endOfSession(int first, SessionRule rule) {
        int place = first + 1;
        while (place < size() && !rule.begins(time(first), time(place - 1), time(place))) {
            place++;
        }
        return place;
    }

    /// Where every event of the period is taken: what lies in the columns is not copied.
    private static final class All extends TakenEvents {
        private final Shard shard;
        private final SubjectMask mask;
        private final TimeCut period;
        private final CodeColumn names;
        private final TimeColumn times;
        private final MemorySegment gapClasses;
        private int subject = -1;
        private int first;
        private int end;

        All(Shard shard, SubjectMask mask, TimeCut period) {
            this.shard = shard;
            this.mask = mask;
            this.period = period;
            this.names = shard.names();
            this.times = shard.times();
            this.gapClasses = shard.gapClasses();
        }

        @Override
        boolean next() {
            while (++subject < shard.subjectCount()) {
                if (mask.has(subject)) {
                    int last = shard.endEvent(subject);
                    first = period.first(times, shard.firstEvent(subject), last);
                    end = period.end(times, first, last);
                    if (end > first) {
                        return true;
                    }
                }
            }
            return false;
        }

        @Override
        int subject() {
            return subject;
        }

        @Override
        int size() {
            return end - first;
        }

        @Override
        int event(int place) {
            return first + place;
        }

        @Override
        int name(int place) {
            return names.at(first + place);
        }

        @Override
        long time(int place) {
            return times.microsAt(first + place);
        }

        /// By the classes of the gaps; times are read for those of the pause's own class alone. A session
        /// that lasts too long is cut where that is.
        @Override
        int endOfSession(int from, SessionRule rule) {
            int pause = endByPause(from, rule.pauseMicros());
            return time(pause - 1) - time(from) > rule.spanMicros() ? super.endOfSession(from, rule) : pause;
        }

        private int endByPause(int from, long pauseMicros) {
            int pauseClass = GapClass.of(pauseMicros);
            int event = first + from;
            for (; event + 1 < end; event++) {
                int gapClass = gapClasses.get(ValueLayout.JAVA_BYTE, event) & 0xff;
                if (gapClass >= pauseClass
                        && (gapClass > pauseClass || times.microsAt(event + 1) - times.microsAt(event) > pauseMicros)) {
                    break;
                }
            }
            return event + 1 - first;
        }
    }

    /// Where events of some names or under a condition are taken.
    private static final class Some extends TakenEvents {
        private final StepHits hits;
        private final CodeColumn names;

        Some(Shard shard, StepHits hits) {
            this.hits = hits;
            this.names = shard.names();
        }

        @Override
        boolean next() {
            return hits.next();
        }

        @Override
        int subject() {
            return hits.subject();
        }

        @Override
        int size() {
            return hits.size();
        }

        @Override
        int event(int place) {
            return hits.events()[place];
        }

        @Override
        int name(int place) {
            return names.at(hits.events()[place]);
        }

        @Override
        long time(int place) {
            return hits.times()[place];
        }
    }
}
