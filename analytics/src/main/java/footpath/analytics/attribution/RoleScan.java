package footpath.analytics.attribution;

import footpath.analytics.EventTest;
import footpath.analytics.SubjectMask;
import footpath.events.filter.EventMatcher;
import footpath.index.CodeColumn;
import footpath.index.Shard;
import footpath.index.TimeColumn;
import java.util.List;

/// Goes through the conversions and touches of a shard: subject after subject, in order of time and
/// arrival.
///
/// An event that is both is told as a conversion first, since it is no touch of its own.
final class RoleScan {
    /// Receives what was found; what it does not care for, it leaves out.
    interface Sink {
        /// A conversion within the period.
        default void conversion(int subject, int event, long micros) {}

        /// A touch within the period or the lookback before.
        default void touch(int subject, int event, long micros) {}

        /// The subject has no more of either.
        default void end() {}
    }

    private static final int CONVERSION = 1;
    private static final int TOUCH = 2;

    private final ResolvedAttribution attribution;
    private final Shard shard;
    private final EventTest conversions;
    private final EventTest touches;

    /// For each name of the shard, what its events may be.
    private final int[] rolesOfName;

    RoleScan(ResolvedAttribution attribution, Shard shard) {
        AttributionQuestion question = attribution.question;
        this.attribution = attribution;
        this.shard = shard;
        this.conversions = EventTest.ofEvents(question.conversion().where(), shard);
        this.touches = EventTest.ofEvents(question.touches().where(), shard);
        this.rolesOfName = new int[shard.nameDictionary().size()];
        mark(question.conversion(), CONVERSION);
        mark(question.touches(), TOUCH);
    }

    private void mark(EventMatcher matcher, int role) {
        List<String> names = shard.nameDictionary();
        for (int name = 0; name < rolesOfName.length; name++) {
            if (matcher.names().isEmpty() || matcher.names().contains(names.get(name))) {
                rolesOfName[name] |= role;
            }
        }
    }

    void forEach(Sink sink) {
        SubjectMask mask = SubjectMask.of(shard, attribution.question.scope().segment());
        TimeColumn times = shard.times();
        for (int subject = 0; subject < shard.subjectCount(); subject++) {
            if (mask.has(subject)) {
                int end = shard.endEvent(subject);
                int first = attribution.seen.first(times, shard.firstEvent(subject), end);
                tell(subject, first, attribution.seen.end(times, first, end), sink);
            }
        }
    }

    private void tell(int subject, int first, int endExclusive, Sink sink) {
        CodeColumn names = shard.names();
        for (int event = first; event < endExclusive; event++) {
            int roles = rolesOfName[names.at(event)];
            if (roles != 0) {
                long time = shard.times().microsAt(event);
                if ((roles & CONVERSION) != 0 && time >= attribution.fromMicros && conversions.test(event)) {
                    sink.conversion(subject, event, time);
                }
                if ((roles & TOUCH) != 0 && touches.test(event)) {
                    sink.touch(subject, event, time);
                }
            }
        }
        sink.end();
    }
}
