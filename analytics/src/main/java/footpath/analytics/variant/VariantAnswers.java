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
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/// Turns what was counted into the rounds that find the durations, and then into a [VariantAnswer].
final class VariantAnswers {
    private static final Comparator<Counted> MOST_FREQUENT = Comparator.comparingLong(Counted::journeys)
            .reversed()
            .thenComparing(Counted::names, VariantAnswers::byNames);

    private final ResolvedVariant variant;
    private final long persons;
    private final long journeys;
    private final long distinct;
    private final List<Counted> top;
    private final VariantMeasures measures;
    private final VariantPartial counted;

    /// A variant and how many journeys it is.
    private record Counted(int number, List<String> names, long journeys) {}

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
        this.journeys = counted.journeys();
        this.distinct = counted.variants.size();
        this.top = top(counted, variant.question.top());
        this.measures = new VariantMeasures(top.stream().map(Counted::names).toList());
    }

    /// The most frequent ones. Keeps no more than asked for at a time, since there may be millions.
    private static List<Counted> top(VariantPartial counted, int most) {
        var kept = new PriorityQueue<Counted>(MOST_FREQUENT.reversed());
        for (int one = 0; one < counted.variants.size(); one++) {
            Counted last = kept.size() < most ? null : kept.element();
            if (last == null || counted.count(one) >= last.journeys) {
                kept.add(new Counted(one, names(counted, one), counted.count(one)));
                if (kept.size() > most) {
                    kept.remove();
                }
            }
        }
        return kept.stream().sorted(MOST_FREQUENT).toList();
    }

    private static List<String> names(VariantPartial counted, int one) {
        List<String> names = new ArrayList<>();
        for (int code : counted.variants.codes(one)) {
            names.add(counted.names.get(code));
        }
        return names;
    }

    Outcome<VariantAnswer> outcome(Stopwatch stopwatch) {
        if (counted.times.isWhole()) {
            return new Outcome.Answered<>(answer(remembered(), stopwatch));
        }
        return DurationRound.orAnswer(DurationSearch.start(top.size(), false), stopwatch, this::addTimes, this::answer);
    }

    /// The times of the listed variants, from the journeys that were kept.
    private DurationSearch remembered() {
        int[] measureOf = new int[counted.variants.size()];
        Arrays.fill(measureOf, top.size());
        for (int measure = 0; measure < top.size(); measure++) {
            measureOf[top.get(measure).number] = measure;
        }
        DurationSearch search = DurationSearch.ofAll(top.size());
        DurationTally durations = search.tally();
        counted.times.forEach((one, micros) -> durations.add(measureOf[one], micros));
        return search.next(durations);
    }

    private void addTimes(Shard shard, DurationTally durations) {
        measures.add(new VariantJourneys(variant, shard), shard.nameDictionary(), durations);
    }

    private VariantAnswer answer(DurationSearch search, Stopwatch stopwatch) {
        List<VariantAnswer.OneVariant> answers = new ArrayList<>();
        long covered = 0;
        for (int measure = 0; measure < top.size(); measure++) {
            Counted one = top.get(measure);
            covered += one.journeys;
            Durations times = search.durations(measure).orElseThrow();
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
