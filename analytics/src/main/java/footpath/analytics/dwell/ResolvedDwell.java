package footpath.analytics.dwell;

import footpath.analytics.DurationTally;
import footpath.analytics.StepHits;
import footpath.analytics.SubjectMask;
import footpath.analytics.TimeCut;
import footpath.events.Micros;
import footpath.events.Period;
import footpath.events.filter.EventMatcher;
import footpath.index.IndexSnapshot;
import footpath.index.Shard;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// A dwell question in numbers: the present as microseconds, and for each stage the bits of the hits that
/// move it.
final class ResolvedDwell {
    final DwellQuestion question;
    final int stages;

    /// The present: stays that run have lasted until then.
    final long endMicros;

    final TimeCut cut;

    /// What enters each stage, then what leaves those that have events of their own for it.
    final List<EventMatcher> matchers = new ArrayList<>();
    private final long[] leaving;

    ResolvedDwell(DwellQuestion question, IndexSnapshot snapshot) {
        this.question = question;
        this.stages = question.stages().size();
        Period period = question.scope().period();
        Instant present = question.asOf().orElse(Micros.toInstant(snapshot.lastTimeMicros()));
        this.endMicros = Math.min(period.toMicrosExclusive(), Micros.of(present));
        long seen = Math.max(period.fromMicros() + 1, Math.min(period.toMicrosExclusive(), Micros.of(present) + 1));
        this.cut = TimeCut.of(new Period(period.from(), Micros.toInstant(seen)), snapshot);
        this.leaving = new long[stages];
        question.stages().forEach(stage -> matchers.add(stage.enters()));
        for (int stage = 0; stage < stages; stage++) {
            leaving[stage] = leaving(stage);
        }
    }

    /// The bits of the stages after it, and of its own events that leave.
    private long leaving(int stage) {
        long bits = 0;
        for (int later = stage + 1; later < stages; later++) {
            bits |= 1L << later;
        }
        var leaves = question.stages().get(stage).leaves();
        if (leaves.isPresent()) {
            bits |= 1L << matchers.size();
            matchers.add(leaves.get());
        }
        return bits;
    }

    /// Receives what happens in the stages.
    interface Sink {
        /// A stay has ended.
        ///
        /// @param entered the event it began with
        /// @param left    the event it ended with
        void left(int stage, int subject, int entered, int left, long micros);

        /// A stay still runs.
        ///
        /// @param entered the event it began with
        void in(int stage, int subject, int entered, long enteredMicros);
    }

    /// Adds the stays of a shard that ended to a tally, a measure a stage.
    void addTimes(Shard shard, DurationTally durations) {
        if (WholeDwell.addTimes(this, shard, durations)) {
            return;
        }
        forEach(shard, new Sink() {
            @Override
            public void left(int stage, int subject, int entered, int left, long micros) {
                durations.add(stage, micros);
            }

            @Override
            public void in(int stage, int subject, int entered, long enteredMicros) {}
        });
    }

    /// Goes through the stays of a shard, subject by subject.
    void forEach(Shard shard, Sink sink) {
        SubjectMask mask = SubjectMask.of(shard, question.scope().segment());
        StepHits hits = StepHits.ofAny(shard, matchers, mask, cut);
        long[] entered = new long[stages];
        int[] by = new int[stages];
        while (hits.next()) {
            long inside = 0;
            for (int hit = 0; hit < hits.size(); hit++) {
                long bits = hits.steps()[hit];
                long time = hits.times()[hit];
                for (int stage = 0; stage < stages; stage++) {
                    long own = 1L << stage;
                    if ((inside & own) != 0) {
                        if ((bits & leaving[stage]) != 0) {
                            inside &= ~own;
                            sink.left(stage, hits.subject(), by[stage], hits.events()[hit], time - entered[stage]);
                        }
                    } else if ((bits & own) != 0) {
                        inside |= own;
                        entered[stage] = time;
                        by[stage] = hits.events()[hit];
                    }
                }
            }
            for (int stage = 0; stage < stages; stage++) {
                if ((inside & (1L << stage)) != 0) {
                    sink.in(stage, hits.subject(), by[stage], entered[stage]);
                }
            }
        }
    }

    /// Whether a stay that still runs has lasted longer than a time.
    boolean isLonger(long enteredMicros, double seconds) {
        return (endMicros - enteredMicros) / 1e6 > seconds;
    }
}
