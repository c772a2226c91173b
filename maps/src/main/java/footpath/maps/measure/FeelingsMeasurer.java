package footpath.maps.measure;

import footpath.analytics.Asker;
import footpath.analytics.KnownWords;
import footpath.analytics.journey.FeltAnswer;
import footpath.analytics.journey.FeltAnswer.StepFeeling;
import footpath.analytics.journey.FeltQuestion;
import footpath.events.filter.Condition;
import footpath.index.IndexSnapshot;
import footpath.maps.Card;
import footpath.maps.DatePeriod;
import footpath.maps.JourneyMap;
import footpath.maps.Lane;
import footpath.maps.Persona;
import footpath.maps.Scores;
import footpath.maps.measure.MeasuredFeelings.FeltLane;
import footpath.maps.measure.MeasuredFeelings.FeltStep;
import java.util.Optional;
import java.util.OptionalDouble;

/// Puts answers beside the emotion curves of a map.
///
/// @param plan     which steps can be asked
/// @param revision of the document
/// @param period   asked for
/// @param persona  asked for
/// @param asker    puts the questions
/// @param snapshot they are put to
record FeelingsMeasurer(
        MeasurePlan plan,
        long revision,
        DatePeriod period,
        Optional<Persona> persona,
        Asker asker,
        IndexSnapshot snapshot) {
    private static final String RULE =
            "An answer counts at the step its person reached last before it. Each person counts once at a step, with the"
                    + " mean of the answers given there, turned into a feeling from -2 to 2; the interval is the 95 % one of"
                    + " Student's t.";

    MeasuredFeelings measured() {
        JourneyMap map = plan.map();
        return new MeasuredFeelings(
                map.slug(),
                revision,
                period,
                persona.map(Persona::key),
                RULE,
                map.lanes().stream()
                        .filter(lane -> lane.scores().isPresent())
                        .map(lane -> measured(lane, lane.scores().orElseThrow()))
                        .toList());
    }

    private FeltLane measured(Lane lane, Scores scores) {
        Optional<Persona> whose = lane.persona().flatMap(plan.map()::persona).or(() -> persona);
        Optional<String> problem = problem(scores, whose);
        Optional<FeltAnswer> answer = problem.isPresent() ? Optional.empty() : felt(scores, whose);
        boolean isHidden = answer.filter(felt -> hiding().hides(felt.answers())).isPresent();
        return new FeltLane(
                lane.key(),
                whose.map(Persona::key),
                scores.scale(),
                problem.or(() -> answer.isEmpty() ? Optional.of("no step of the map is bound") : Optional.empty()),
                answer.map(FeltAnswer::answers).filter(_ -> !isHidden),
                answer.map(FeltAnswer::outside).filter(_ -> !isHidden),
                answer.stream()
                        .flatMap(felt -> felt.steps().stream())
                        .map(step -> step(lane, step))
                        .toList());
    }

    private Optional<String> problem(Scores scores, Optional<Persona> whose) {
        return KnownWords.of(snapshot)
                .problem(scores.matcher())
                .or(() -> whose.map(Persona::key).map(plan.personas()::get));
    }

    private Optional<FeltAnswer> felt(Scores scores, Optional<Persona> whose) {
        Condition segment = whose.map(Persona::segment).orElse(Condition.ALWAYS);
        return plan.question(period, segment, false)
                .map(journey -> asker.ask(
                        new FeltQuestion(journey, scores.matcher(), scores.property(), scores.scale()), snapshot));
    }

    private FeltStep step(Lane lane, StepFeeling felt) {
        Optional<Double> believed = lane.at(felt.key()).stream().findFirst().flatMap(Card::emotion);
        StepStatus status = status(felt.n());
        boolean isShown = status != StepStatus.HIDDEN;
        Optional<Double> mean = boxed(felt.mean()).filter(_ -> isShown);
        return new FeltStep(
                felt.key(),
                status,
                hiding().shown(felt.n()),
                mean,
                boxed(felt.low()).filter(_ -> isShown),
                boxed(felt.high()).filter(_ -> isShown),
                boxed(felt.error()).filter(_ -> isShown),
                believed,
                mean.filter(_ -> status == StepStatus.OK).flatMap(seen -> believed.map(belief -> seen - belief)));
    }

    private StepStatus status(long n) {
        if (n == 0) {
            return StepStatus.NO_DATA;
        }
        if (hiding().hides(n)) {
            return StepStatus.HIDDEN;
        }
        return n < plan.map().minN() ? StepStatus.SMALL_N : StepStatus.OK;
    }

    private Hiding hiding() {
        return new Hiding(plan.map().hideBelow());
    }

    private static Optional<Double> boxed(OptionalDouble value) {
        return value.isPresent() ? Optional.of(value.getAsDouble()) : Optional.empty();
    }
}
