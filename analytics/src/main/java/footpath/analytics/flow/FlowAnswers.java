package footpath.analytics.flow;

import footpath.analytics.DurationRound;
import footpath.analytics.DurationSearch;
import footpath.analytics.DurationTally;
import footpath.analytics.Durations;
import footpath.analytics.Outcome;
import footpath.analytics.Stopwatch;
import footpath.analytics.Words;
import footpath.events.filter.FilterText;
import footpath.index.DirectlyFollows;
import footpath.index.Shard;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// Turns what was counted into the rounds that find the times, and then into a [FlowAnswer].
final class FlowAnswers {
    private static final Comparator<Map.Entry<FlowPartial.Arc, Long>> MOST_FREQUENT =
            Map.Entry.<FlowPartial.Arc, Long>comparingByValue()
                    .reversed()
                    .thenComparing(entry -> entry.getKey().from())
                    .thenComparing(entry -> entry.getKey().to());

    private final ResolvedFlow flow;
    private final FlowPartial counted;
    private final List<FlowPartial.Arc> arcs;
    private final Map<List<String>, ArcMeasures> measuresOfNames = new ConcurrentHashMap<>();

    FlowAnswers(ResolvedFlow flow, FlowPartial counted) {
        this.flow = flow;
        this.counted = counted;
        this.arcs = counted.arcs.entrySet().stream()
                .sorted(MOST_FREQUENT)
                .limit(flow.question.top())
                .map(Map.Entry::getKey)
                .toList();
    }

    Outcome<FlowAnswer> outcome(Stopwatch stopwatch) {
        if (arcs.isEmpty() || !flow.question.timed()) {
            return new Outcome.Answered<>(answer(DurationSearch.start(0, false), stopwatch));
        }
        return DurationRound.orAnswer(
                DurationSearch.start(arcs.size(), false), stopwatch, this::addTimes, this::answer);
    }

    /// As [#outcome(Stopwatch)], where the first round has counted the times too.
    ///
    /// @param times    of more arcs
    /// @param measures which measure of them each arc is
    Outcome<FlowAnswer> outcome(Stopwatch stopwatch, DurationTally times, Map<FlowPartial.Arc, Integer> measures) {
        int[] chosen = arcs.stream()
                .mapToInt(arc -> Objects.requireNonNull(measures.get(arc)))
                .toArray();
        return DurationRound.orAnswer(
                DurationSearch.afterFirstRound(times, chosen), stopwatch, this::addTimes, this::answer);
    }

    private void addTimes(Shard shard, DurationTally durations) {
        // As a rule all shards have the same names.
        ArcMeasures measures =
                measuresOfNames.computeIfAbsent(shard.nameDictionary(), names -> new ArcMeasures(names, arcs));
        Optional<DirectlyFollows> follows = flow.counted(shard);
        if (follows.isPresent() && durations.countsClasses()) {
            new CountedFlow(shard, follows.get()).addTimes(measures, durations);
        } else if (flow.isPlain(shard)) {
            new PlainTimes(shard, measures).run(durations);
        } else {
            new FlowSteps(flow, shard, true).run(new FlowTimes(measures, durations));
        }
    }

    private FlowAnswer answer(DurationSearch times, Stopwatch stopwatch) {
        List<FlowAnswer.NodeAnswer> nodes = nodes();
        return new FlowAnswer(
                rule(),
                nodes.stream().mapToLong(FlowAnswer.NodeAnswer::starts).sum(),
                nodes.stream().mapToLong(FlowAnswer.NodeAnswer::events).sum(),
                nodes,
                arcs(times),
                counted.arcs.size(),
                stopwatch.elapsed());
    }

    private List<FlowAnswer.NodeAnswer> nodes() {
        List<FlowAnswer.NodeAnswer> nodes = new ArrayList<>();
        counted.nodes.forEach((name, counts) -> nodes.add(new FlowAnswer.NodeAnswer(
                name,
                counts[FlowPartial.EVENTS],
                counts[FlowPartial.PERSONS],
                counts[FlowPartial.STARTS],
                counts[FlowPartial.ENDS])));
        nodes.sort(Comparator.comparingLong(FlowAnswer.NodeAnswer::events)
                .reversed()
                .thenComparing(FlowAnswer.NodeAnswer::name));
        return nodes;
    }

    private List<FlowAnswer.ArcAnswer> arcs(DurationSearch times) {
        List<FlowAnswer.ArcAnswer> answers = new ArrayList<>();
        for (int measure = 0; measure < arcs.size(); measure++) {
            FlowPartial.Arc arc = arcs.get(measure);
            if (!flow.question.timed()) {
                answers.add(new FlowAnswer.ArcAnswer(arc.from(), arc.to(), count(arc), Double.NaN, Double.NaN));
                continue;
            }
            Durations between = times.durations(measure).orElseThrow();
            answers.add(new FlowAnswer.ArcAnswer(
                    arc.from(), arc.to(), between.n(), between.medianSeconds(), between.p90Seconds()));
        }
        return answers;
    }

    private long count(FlowPartial.Arc arc) {
        return Objects.requireNonNull(counted.arcs.get(arc));
    }

    private String rule() {
        FlowQuestion question = flow.question;
        return Words.of(question.scope()) + " Each "
                + question.scope().subject().one() + "'s events (" + FilterText.print(question.events())
                + ") in order of time and arrival; an arc joins an event to the next"
                + (question.collapse() ? "; of repeats in a row the first counts" : "") + "."
                + (question.timed() ? " " + Words.QUANTILES : "");
    }
}
