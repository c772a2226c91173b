package footpath.analytics.journey;

import footpath.analytics.DurationRound;
import footpath.analytics.DurationSearch;
import footpath.analytics.DurationTally;
import footpath.analytics.Outcome;
import footpath.analytics.Share;
import footpath.analytics.Stopwatch;
import footpath.events.Micros;
import footpath.index.Shard;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Turns what was counted into a [JourneyAnswer].
final class JourneyAnswers {
    private final ResolvedJourney journey;
    private final JourneyPartial counted;
    private final DurationSearch times;
    private final List<JourneyStep> steps;

    private JourneyAnswers(ResolvedJourney journey, JourneyPartial counted, DurationSearch times) {
        this.journey = journey;
        this.counted = counted;
        this.times = times;
        this.steps = journey.question.steps();
    }

    /// The answer, or the round that looks for the times.
    static Outcome<JourneyAnswer> after(
            ResolvedJourney journey, JourneyPartial counted, DurationSearch times, Stopwatch stopwatch) {
        return DurationRound.orAnswer(
                times,
                stopwatch,
                (shard, durations) -> time(journey, shard, durations),
                (found, clock) -> new JourneyAnswers(journey, counted, found).answer(clock));
    }

    private static void time(ResolvedJourney journey, Shard shard, DurationTally durations) {
        int segments = journey.question.segments().size();
        new JourneyScan(journey, shard, new JourneyPartial(journey.stepCount, segments, durations)).time();
    }

    private JourneyAnswer answer(Stopwatch stopwatch) {
        List<JourneyAnswer.StepAnswer> answers = new ArrayList<>();
        for (int place = 0; place < steps.size(); place++) {
            answers.add(step(place));
        }
        return new JourneyAnswer(
                JourneyRules.of(journey.question), counted.entrants, answers, arcs(), segments(), stopwatch.elapsed());
    }

    private JourneyAnswer.StepAnswer step(int place) {
        long reached = counted.reached[place];
        int previous = journey.previousOf[place];
        long arrived = sumFrom(counted.furthest, place);
        return new JourneyAnswer.StepAnswer(
                steps.get(place).key(),
                JourneyRules.of(journey.question, place),
                new Share(reached, counted.entrants),
                key(previous),
                new Share(counted.reachedWithPrevious[place], previous < 0 ? 0 : counted.reached[previous]),
                new Share(arrived, counted.entrants),
                new Share(counted.skipped[place], sumFrom(counted.furthest, place + 1)),
                new Share(counted.furthest[place], reached),
                new Share(counted.outOfOrder[place], counted.reachedWithPrevious[place]),
                key(journey.sinceOf[place]),
                times.durations(place),
                repeats(place),
                channels(place),
                segmentReach(place),
                lastSeen(place));
    }

    private Optional<String> key(int place) {
        return place < 0 ? Optional.empty() : Optional.of(steps.get(place).key());
    }

    private static long sumFrom(long[] counts, int from) {
        long sum = 0;
        for (int place = from; place < counts.length; place++) {
            sum += counts[place];
        }
        return sum;
    }

    private Optional<JourneyAnswer.Repeats> repeats(int place) {
        long reached = counted.reached[place];
        return reached == 0
                ? Optional.empty()
                : Optional.of(new JourneyAnswer.Repeats(
                        (double) counted.repeats[place] / reached, counted.mostRepeats[place]));
    }

    private Optional<Instant> lastSeen(int place) {
        return counted.reached[place] == 0 ? Optional.empty() : Optional.of(Micros.toInstant(counted.lastTime[place]));
    }

    private List<JourneyAnswer.ChannelCount> channels(int place) {
        return counted.channels.get(place).entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()))
                .map(entry -> new JourneyAnswer.ChannelCount(
                        entry.getKey(), new Share(entry.getValue(), counted.reached[place])))
                .toList();
    }

    private List<JourneyAnswer.SegmentReach> segmentReach(int place) {
        List<JourneyAnswer.SegmentReach> reach = new ArrayList<>();
        List<NamedSegment> segments = journey.question.segments();
        for (int segment = 0; segment < segments.size(); segment++) {
            reach.add(new JourneyAnswer.SegmentReach(
                    segments.get(segment).key(),
                    new Share(
                            counted.segmentReached[segment * steps.size() + place], counted.segmentEntrants[segment])));
        }
        return reach;
    }

    private List<JourneyAnswer.SegmentAnswer> segments() {
        List<JourneyAnswer.SegmentAnswer> answers = new ArrayList<>();
        List<NamedSegment> segments = journey.question.segments();
        for (int segment = 0; segment < segments.size(); segment++) {
            answers.add(new JourneyAnswer.SegmentAnswer(
                    segments.get(segment).key(), counted.segmentSize[segment], counted.segmentEntrants[segment]));
        }
        return answers;
    }

    /// In document order first, so that the stable sort by frequency keeps it for ties.
    private List<JourneyAnswer.ArcAnswer> arcs() {
        List<JourneyAnswer.ArcAnswer> arcs = new ArrayList<>();
        for (int place = 0; place < steps.size(); place++) {
            addArc(arcs, -1, place, counted.firstOfAll[place]);
        }
        for (int from = 0; from < steps.size(); from++) {
            for (int to = 0; to < steps.size(); to++) {
                addArc(arcs, from, to, counted.arcs[from * steps.size() + to]);
            }
            addArc(arcs, from, -1, counted.lastOfAll[from]);
        }
        arcs.sort(Comparator.comparingLong(
                        (JourneyAnswer.ArcAnswer arc) -> arc.n().n())
                .reversed());
        return arcs;
    }

    private void addArc(List<JourneyAnswer.ArcAnswer> arcs, int from, int to, long n) {
        if (n > 0) {
            arcs.add(new JourneyAnswer.ArcAnswer(
                    key(from),
                    key(to),
                    new Share(n, counted.entrants),
                    from < 0 || to < 0
                            ? Optional.empty()
                            : times.durations(JourneyKernel.arcMeasure(steps.size(), from, to))));
        }
    }
}
