package footpath.maps.measure;

import footpath.analytics.Durations;
import footpath.analytics.Share;
import footpath.analytics.journey.JourneyAnswer;
import footpath.analytics.journey.JourneyAnswer.ChannelCount;
import footpath.analytics.journey.JourneyAnswer.SegmentReach;
import footpath.analytics.journey.JourneyAnswer.StepAnswer;
import footpath.maps.Belief;
import footpath.maps.JourneyMap;
import footpath.maps.Stage;
import footpath.maps.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Puts the answer of a map's question beside its beliefs, step by step.
final class MeasuredSteps {
    private final MeasurePlan plan;
    private final JourneyMap map;
    private final long entrants;
    private final Hiding hiding;
    private final Map<String, StepAnswer> answers;
    private final Map<String, List<SegmentReach>> personas;

    /// @param answer of the choice's question
    /// @param split  of the question that counts personas apart
    MeasuredSteps(MeasurePlan plan, JourneyAnswer answer, JourneyAnswer split) {
        this.plan = plan;
        this.map = plan.map();
        this.entrants = answer.entrants();
        this.hiding = new Hiding(map.hideBelow());
        this.answers = answer.steps().stream().collect(Collectors.toMap(StepAnswer::key, Function.identity()));
        this.personas = split.steps().stream().collect(Collectors.toMap(StepAnswer::key, StepAnswer::segments));
    }

    List<MeasuredStep> steps() {
        List<MeasuredStep> measured = new ArrayList<>();
        for (Stage stage : map.stages()) {
            for (Step step : stage.steps()) {
                measured.add(step(stage, step));
            }
        }
        return measured;
    }

    private MeasuredStep step(Stage stage, Step step) {
        Optional<StepAnswer> answer = Optional.ofNullable(answers.get(step.key()));
        StepStatus status =
                answer.map(this::status).orElse(step.binding().isPresent() ? StepStatus.ERROR : StepStatus.UNBOUND);
        return new MeasuredStep(
                step.key(),
                stage.key(),
                step.title(),
                status,
                reason(step, status, answer),
                answer.map(known -> Wording.rule(map, plan.steps().getFirst(), step)),
                step.optional(),
                answer.map(known -> observed(known, status)),
                step.believed(),
                answer.filter(known -> status == StepStatus.OK)
                        .flatMap(known -> step.believed().flatMap(belief -> difference(known, belief))));
    }

    private StepStatus status(StepAnswer answer) {
        long reached = answer.reach().n();
        if (hiding.hides(reached) || hiding.hides(entrants)) {
            return StepStatus.HIDDEN;
        }
        if (reached == 0) {
            return StepStatus.NO_DATA;
        }
        return reached < map.minN() ? StepStatus.SMALL_N : StepStatus.OK;
    }

    private Optional<String> reason(Step step, StepStatus status, Optional<StepAnswer> answer) {
        return switch (status) {
            case OK -> Optional.empty();
            case UNBOUND -> Optional.of("no event is bound to this step");
            case ERROR -> Optional.ofNullable(plan.problems().get(step.key()));
            case HIDDEN ->
                Optional.of(
                        "fewer than " + map.hideBelow() + " " + map.subject().many() + ", so the count is hidden");
            case NO_DATA ->
                Optional.of(
                        entrants == 0
                                ? "nobody entered in this period"
                                : "none of the " + Wording.number(entrants) + " who entered reached it");
            case SMALL_N ->
                Optional.of(answer.map(known -> Wording.number(known.reach().n()))
                                .orElse("") + " reached it, fewer than " + map.minN());
        };
    }

    private MeasuredStep.Observed observed(StepAnswer answer, StepStatus status) {
        boolean hidden = status == StepStatus.HIDDEN;
        return new MeasuredStep.Observed(
                hidden ? Optional.empty() : hiding.shown(answer.reach()),
                answer.previous(),
                answer.previous().flatMap(previous -> hidden ? Optional.empty() : hiding.shown(answer.ofPrevious())),
                hiding.shown(answer.arrived()),
                hiding.shown(answer.skipped()),
                hidden ? Optional.empty() : hiding.shown(answer.droppedAfter()),
                answer.previous().flatMap(previous -> hidden ? Optional.empty() : hiding.shown(answer.outOfOrder())),
                hidden ? Optional.empty() : time(answer),
                hidden
                        ? Optional.empty()
                        : answer.repeats().map(repeats -> new MeasuredStep.Repeats(repeats.mean(), repeats.max())),
                hidden ? List.of() : channels(answer),
                personas(answer),
                answer.lastSeen());
    }

    private Optional<MeasuredStep.Time> time(StepAnswer answer) {
        Optional<Durations> shown = answer.time().filter(time -> !hiding.hides(time.n()));
        return answer.since().flatMap(since -> shown.map(time -> new MeasuredStep.Time(since, withoutSmallBins(time))));
    }

    /// A bin of one person tells that person's time; under a threshold the histogram goes, the quantiles stay.
    private Durations withoutSmallBins(Durations time) {
        boolean small = time.histogram().stream().anyMatch(bin -> hiding.hides(bin.n()));
        return small ? new Durations(time.n(), time.medianSeconds(), time.p90Seconds(), List.of()) : time;
    }

    private List<MeasuredStep.ChannelShare> channels(StepAnswer answer) {
        List<Optional<Share>> shown = hiding.shownParts(
                answer.channels().stream().map(ChannelCount::reach).toList());
        List<MeasuredStep.ChannelShare> channels = new ArrayList<>();
        for (int index = 0; index < shown.size(); index++) {
            channels.add(
                    new MeasuredStep.ChannelShare(answer.channels().get(index).channel(), shown.get(index)));
        }
        return channels;
    }

    private List<MeasuredStep.PersonaShare> personas(StepAnswer answer) {
        return personas.getOrDefault(answer.key(), List.of()).stream()
                .map(reach -> new MeasuredStep.PersonaShare(reach.segment(), hiding.shown(reach.reach())))
                .toList();
    }

    private Optional<MeasuredStep.Difference> difference(StepAnswer answer, Belief belief) {
        Optional<Double> believed = belief.reach();
        Optional<Double> points = believed.map(reach -> (answer.reach().share().orElse(0) - reach) * 100);
        Optional<Long> persons = believed.map(reach -> Math.round(answer.reach().n() - reach * entrants));
        Optional<Double> median = belief.medianTime()
                .flatMap(time -> answer.time().map(observed -> observed.medianSeconds() - time.toNanos() / 1e9));
        if (points.isEmpty() && median.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new MeasuredStep.Difference(points, persons, median));
    }
}
