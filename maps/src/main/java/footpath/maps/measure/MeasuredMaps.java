package footpath.maps.measure;

import footpath.analytics.Durations;
import footpath.analytics.Share;
import footpath.analytics.journey.JourneyAnswer;
import footpath.analytics.journey.JourneyAnswer.ArcAnswer;
import footpath.analytics.journey.JourneyAnswer.SegmentAnswer;
import footpath.maps.DatePeriod;
import footpath.maps.JourneyMap;
import footpath.maps.Persona;
import footpath.maps.Stage;
import footpath.maps.measure.MeasuredMap.Arc;
import footpath.maps.measure.MeasuredMap.MeasuredPersona;
import footpath.maps.measure.MeasuredMap.MeasuredStage;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Makes the measured map from the answers to its question.
///
/// @param plan     what was asked
/// @param revision of the document
/// @param period   asked for
/// @param persona  asked for
/// @param answer   of the choice's question
/// @param split    of the question that counts personas apart
record MeasuredMaps(
        MeasurePlan plan,
        long revision,
        DatePeriod period,
        Optional<Persona> persona,
        JourneyAnswer answer,
        JourneyAnswer split) {

    MeasuredMap measured(Optional<Instant> dataThrough, Instant measuredAt, Duration took) {
        JourneyMap map = plan.map();
        List<MeasuredStep> steps = new MeasuredSteps(plan, answer, split).steps();
        List<MeasuredPersona> personas =
                map.personas().stream().map(this::measured).toList();
        Optional<Long> entrants = hiding().shown(answer.entrants());
        return new MeasuredMap(
                map.slug(),
                revision,
                period,
                map.zone(),
                persona.map(Persona::key),
                dataThrough,
                measuredAt,
                took,
                Wording.rule(map, plan.steps().stream().findFirst(), persona.map(Persona::title)),
                entrants,
                map.minN(),
                map.hideBelow(),
                new HeadlineWriter(map, steps, personas, entrants).headlines(),
                personas,
                stages(steps),
                steps,
                answer.arcs().stream()
                        .filter(arc -> !hiding().hides(arc.n().n()))
                        .map(this::arc)
                        .toList());
    }

    private Hiding hiding() {
        return new Hiding(plan.map().hideBelow());
    }

    private MeasuredPersona measured(Persona asked) {
        Map<String, SegmentAnswer> segments =
                split.segments().stream().collect(Collectors.toMap(SegmentAnswer::key, Function.identity()));
        Optional<SegmentAnswer> segment = Optional.ofNullable(segments.get(asked.key()));
        return new MeasuredPersona(
                asked.key(),
                asked.title(),
                segment.map(SegmentAnswer::size).flatMap(hiding()::shown),
                segment.map(SegmentAnswer::entrants).flatMap(hiding()::shown),
                Optional.ofNullable(plan.personas().get(asked.key())));
    }

    private List<MeasuredStage> stages(List<MeasuredStep> steps) {
        List<MeasuredStage> measured = new ArrayList<>();
        Optional<Share> later = Optional.empty();
        for (Stage stage : plan.map().stages().reversed()) {
            Optional<Share> arrived = steps.stream()
                    .filter(step ->
                            step.stage().equals(stage.key()) && step.status().isMeasured())
                    .findFirst()
                    .flatMap(MeasuredStep::observed)
                    .flatMap(MeasuredStep.Observed::arrived);
            measured.add(new MeasuredStage(stage.key(), stage.title(), arrived, later));
            later = arrived.or(() -> measured.getLast().left());
        }
        return measured.reversed();
    }

    private Arc arc(ArcAnswer arc) {
        Optional<Durations> time =
                arc.time().map(known -> new Durations(known.n(), known.medianSeconds(), known.p90Seconds(), List.of()));
        return new Arc(arc.from(), arc.to(), arc.n(), time);
    }
}
