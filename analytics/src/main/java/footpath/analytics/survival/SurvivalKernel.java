package footpath.analytics.survival;

import footpath.analytics.EventTest;
import footpath.analytics.Kernel;
import footpath.analytics.Outcome;
import footpath.analytics.PartialReader;
import footpath.analytics.Stopwatch;
import footpath.analytics.SubjectMask;
import footpath.analytics.TimeCut;
import footpath.analytics.Words;
import footpath.events.filter.EventMatcher;
import footpath.events.filter.FilterText;
import footpath.index.CodeColumn;
import footpath.index.IndexSnapshot;
import footpath.index.Shard;
import footpath.index.TimeColumn;
import java.util.List;

/// Measures for each person how long it was observed and whether it had the event. Time O(events), memory 8
/// bytes an entrant.
final class SurvivalKernel implements Kernel<SurvivalPartial, SurvivalAnswer> {
    /// No event.
    static final int NONE = -1;

    private final SurvivalQuestion question;
    private final TimeCut period;

    /// When observation ends, in microseconds.
    private final long endMicros;

    SurvivalKernel(SurvivalQuestion question, IndexSnapshot snapshot) {
        this.question = question;
        this.period = TimeCut.of(question.scope().period(), snapshot);
        this.endMicros = Math.min(period.toMicrosExclusive(), snapshot.lastTimeMicros());
    }

    @Override
    public SurvivalPartial start() {
        return new SurvivalPartial();
    }

    /// Which events of one shard match.
    private static final class Test {
        private final CodeColumn names;
        private final boolean[] named;
        private final EventTest where;

        Test(EventMatcher matcher, Shard shard) {
            List<String> dictionary = shard.nameDictionary();
            this.names = shard.names();
            this.named = new boolean[dictionary.size()];
            this.where = EventTest.ofEvents(matcher.where(), shard);
            for (int name = 0; name < named.length; name++) {
                named[name] = matcher.names().isEmpty() || matcher.names().contains(dictionary.get(name));
            }
        }

        /// The first event that matches, or the end if there is none.
        int first(int from, int endExclusive) {
            int event = from;
            while (event < endExclusive && !(named[names.at(event)] && where.test(event))) {
                event++;
            }
            return event;
        }
    }

    /// Receives each entrant.
    interface Sink {
        /// @param event the event that was waited for; [SurvivalKernel#NONE] if it did not come
        void accept(int subject, int entry, int event);
    }

    @Override
    public void scan(Shard shard, SurvivalPartial partial) {
        if (!WholeSurvival.add(this, shard, partial)) {
            scanEach(shard, partial);
        }
    }

    private void scanEach(Shard shard, SurvivalPartial partial) {
        TimeColumn times = shard.times();
        forEach(shard, (subject, entry, event) -> {
            long entered = times.microsAt(entry);
            if (event == NONE) {
                partial.addCensored(endMicros - entered);
            } else {
                partial.addEvent(times.microsAt(event) - entered);
            }
        });
    }

    void forEach(Shard shard, Sink sink) {
        Test entries = new Test(question.entry(), shard);
        Test events = new Test(question.event(), shard);
        SubjectMask mask = SubjectMask.of(shard, question.scope().segment());
        TimeColumn times = shard.times();
        for (int subject = 0; subject < shard.subjectCount(); subject++) {
            if (mask.has(subject)) {
                int last = shard.endEvent(subject);
                int first = period.first(times, shard.firstEvent(subject), last);
                int end = period.end(times, first, last);
                int entry = entries.first(first, end);
                if (entry < end) {
                    int event = events.first(entry + 1, end);
                    sink.accept(subject, entry, event < end ? event : NONE);
                }
            }
        }
    }

    SurvivalQuestion question() {
        return question;
    }

    TimeCut period() {
        return period;
    }

    /// When observation ends, in microseconds.
    long endMicros() {
        return endMicros;
    }

    @Override
    public Outcome<SurvivalAnswer> finish(SurvivalPartial partial, Stopwatch stopwatch) {
        long[] untilEvent = partial.untilEvent();
        long[] untilCensored = partial.untilCensored();
        var curve = new KaplanMeier(untilEvent, untilCensored, question.points());
        return new Outcome.Answered<>(new SurvivalAnswer(
                rule(),
                (long) untilEvent.length + untilCensored.length,
                untilEvent.length,
                curve.medianSeconds(),
                curve.points(),
                stopwatch.elapsed()));
    }

    private String rule() {
        return Words.of(question.scope()) + " From the first event matching " + FilterText.print(question.entry())
                + " to the first later one matching " + FilterText.print(question.event())
                + "; who has none is censored at the end of the period or of the data. Kaplan-Meier estimate, at one"
                + " time events before censorings; 95 % interval log-log with Greenwood's variance; the median is the"
                + " earliest time with at most half left.";
    }

    @Override
    public SurvivalPartial read(PartialReader in) {
        return SurvivalPartial.read(in);
    }
}
