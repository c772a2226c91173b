package footpath.analytics.variant;

import footpath.analytics.DurationRound;
import footpath.analytics.DurationSearch;
import footpath.analytics.DurationTally;
import footpath.analytics.Durations;
import footpath.analytics.Outcome;
import footpath.analytics.Share;
import footpath.analytics.Stopwatch;
import footpath.analytics.Words;
import footpath.events.filter.FilterText;
import footpath.index.Shard;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.stream.IntStream;

/// Turns what was counted into the rounds that find the durations, and then into a [VariantAnswer].
final class VariantAnswers {
    private static final Comparator<Counted> MOST_FREQUENT = Comparator.comparingLong(Counted::journeys)
            .reversed()
            .thenComparing(Counted::names, VariantAnswers::byNames);

    /// Into so many parts the listed variants are cut, to look for their times at once.
    private static final int PARTS = 8;

    private final ResolvedVariant variant;
    private final long persons;
    private final long journeys;
    private final long distinct;
    private final List<Counted> top;
    private final VariantMeasures measures;
    private final VariantPartial counted;

    /// A variant and how many journeys it is.
    private record Counted(long variant, List<String> names, long journeys) {}

    private static int byNames(List<String> left, List<String> right) {
        for (int i = 0; i < Math.min(left.size(), right.size()); i++) {
            int order = left.get(i).compareTo(right.get(i));
            if (order != 0) {
                return order;
            }
        }
        return Integer.compare(left.size(), right.size());
    }

    VariantAnswers(ResolvedVariant variant, VariantPartial counted) {
        this.variant = variant;
        this.counted = counted;
        this.persons = counted.persons;
        this.distinct = counted.distinct();
        var most = new Top(counted, variant.question.top());
        counted.forEach(most);
        this.journeys = most.journeys;
        this.top = most.sorted();
        this.measures = new VariantMeasures(top.stream().map(Counted::names).toList());
    }

    /// The most frequent ones. Keeps no more than asked for at a time, since there may be millions.
    private static final class Top implements VariantPartial.Sink {
        private final VariantPartial counted;
        private final int most;
        private final PriorityQueue<Counted> kept = new PriorityQueue<>(MOST_FREQUENT.reversed());
        private long atLeast;
        private long journeys;

        Top(VariantPartial counted, int most) {
            this.counted = counted;
            this.most = most;
        }

        @Override
        public void accept(long one, long count) {
            journeys += count;
            if (count >= atLeast) {
                kept.add(new Counted(one, counted.names(one), count));
                if (kept.size() > most) {
                    kept.remove();
                }
                atLeast = kept.size() < most ? 0 : kept.element().journeys;
            }
        }

        List<Counted> sorted() {
            return kept.stream().sorted(MOST_FREQUENT).toList();
        }
    }

    Outcome<VariantAnswer> outcome(Stopwatch stopwatch) {
        if (counted.journeys.isWhole()) {
            return new Outcome.Answered<>(answer(remembered(), stopwatch));
        }
        return DurationRound.orAnswer(
                DurationSearch.start(top.size(), false),
                stopwatch,
                this::addTimes,
                (found, clock) -> answer(
                        IntStream.range(0, top.size())
                                .mapToObj(measure -> found.durations(measure).orElseThrow())
                                .toList(),
                        clock));
    }

    /// The times of the listed variants, from the journeys that were kept.
    private List<Durations> remembered() {
        Durations[] found = new Durations[top.size()];
        // The first are the most, so each part takes some of the first and of the last.
        IntStream.range(0, PARTS).parallel().forEach(part -> {
            for (int place = part; place < found.length; place += PARTS) {
                found[place] = remembered(top.get(place));
            }
        });
        return List.of(found);
    }

    private Durations remembered(Counted one) {
        int count = Math.toIntExact(one.journeys);
        return Durations.of(counted.journeys.times(one.variant, count), count);
    }

    private void addTimes(Shard shard, DurationTally durations) {
        measures.add(new VariantJourneys(variant, shard), shard.nameDictionary(), durations);
    }

    private VariantAnswer answer(List<Durations> lasting, Stopwatch stopwatch) {
        List<VariantAnswer.OneVariant> answers = new ArrayList<>();
        long covered = 0;
        for (int measure = 0; measure < top.size(); measure++) {
            Counted one = top.get(measure);
            covered += one.journeys;
            Durations times = lasting.get(measure);
            answers.add(new VariantAnswer.OneVariant(
                    one.names,
                    new Share(one.journeys, journeys),
                    new Share(covered, journeys),
                    times.medianSeconds(),
                    times.p90Seconds()));
        }
        return new VariantAnswer(rule(), persons, journeys, distinct, answers, stopwatch.elapsed());
    }

    private String rule() {
        VariantQuestion question = variant.question;
        return Words.of(question.scope()) + " Each "
                + question.scope().subject().one() + "'s events (" + FilterText.print(question.events())
                + ") in order of time and arrival"
                + question.sessionTimeout()
                        .map(timeout -> ", cut where more than " + Words.of(timeout) + " lie between two of them")
                        .orElse("")
                + (question.collapse() ? "; of repeats in a row the first counts" : "")
                + ". Journeys with the same names one by one are one variant. A journey lasts from its first to its"
                + " last event. " + Words.QUANTILES;
    }
}
