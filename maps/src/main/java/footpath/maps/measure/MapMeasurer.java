package footpath.maps.measure;

import footpath.analytics.Asker;
import footpath.analytics.InvalidQuestion;
import footpath.analytics.KnownWords;
import footpath.analytics.SubjectSet;
import footpath.analytics.journey.JourneyAnswer;
import footpath.analytics.journey.JourneyList;
import footpath.analytics.journey.JourneyListQuestion;
import footpath.analytics.journey.JourneyQuestion;
import footpath.analytics.journey.JourneyTrace;
import footpath.analytics.journey.JourneyTrace.Fill;
import footpath.analytics.journey.JourneyTracer;
import footpath.analytics.journey.WalkedAnswer;
import footpath.analytics.journey.WalkedQuestion;
import footpath.events.Micros;
import footpath.events.filter.Condition;
import footpath.index.IndexSnapshot;
import footpath.maps.DatePeriod;
import footpath.maps.JourneyMap;
import footpath.maps.Persona;
import footpath.maps.Step;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Measures maps: asks the question a map's bindings make and puts the answer beside its beliefs.
///
/// Safe for use by several threads. Costs one scan of the index, two if a persona is chosen.
public final class MapMeasurer {
    private final Asker asker;
    private final Clock clock;

    /// @param asker which puts the question
    /// @param clock which tells when it was asked
    public MapMeasurer(Asker asker, Clock clock) {
        this.asker = asker;
        this.clock = clock;
    }

    /// A map with what happened.
    ///
    /// @param revision of the document, passed on
    /// @throws InvalidQuestion if the choice names a persona the map has not, or one that cannot be asked
    public MeasuredMap measure(JourneyMap map, long revision, IndexSnapshot snapshot, MeasureChoice choice) {
        long started = System.nanoTime();
        MeasurePlan plan = MeasurePlan.of(map, KnownWords.of(snapshot));
        DatePeriod period = choice.period().orElse(map.period());
        Optional<Persona> persona = persona(plan, choice);
        JourneyAnswer split = answer(plan.question(period, Condition.ALWAYS, true), snapshot);
        JourneyAnswer answer = persona.isEmpty()
                ? split
                : answer(plan.question(period, persona.get().segment(), false), snapshot);
        Optional<Instant> dataThrough = snapshot.eventCount() == 0
                ? Optional.empty()
                : Optional.of(Micros.toInstant(snapshot.lastTimeMicros()));
        MeasuredMaps measured = new MeasuredMaps(plan, revision, period, persona, answer, split);
        return measured.measured(dataThrough, clock.instant(), Duration.ofNanos(System.nanoTime() - started));
    }

    /// Who entered: everybody a measured map counts.
    ///
    /// @throws InvalidQuestion if the choice names a persona the map has not, or one that cannot be asked
    public SubjectSet entrants(JourneyMap map, IndexSnapshot snapshot, MeasureChoice choice) {
        MeasurePlan plan = MeasurePlan.of(map, KnownWords.of(snapshot));
        Condition segment = persona(plan, choice).map(Persona::segment).orElse(Condition.ALWAYS);
        return plan.question(choice.period().orElse(map.period()), segment, false)
                .map(question -> asker.ask(
                        new JourneyListQuestion(
                                question,
                                new JourneyList.Reached(
                                        question.steps().getFirst().key(), Optional.empty())),
                        snapshot))
                .orElseGet(SubjectSet::of);
    }

    /// The paths of a map beside the ways people walk.
    ///
    /// @param revision of the document, passed on
    /// @param most     so many ways are listed at most
    /// @throws InvalidQuestion if the choice names a persona the map has not, or one that cannot be asked
    public WalkedPaths paths(JourneyMap map, long revision, IndexSnapshot snapshot, MeasureChoice choice, int most) {
        MeasurePlan plan = MeasurePlan.of(map, KnownWords.of(snapshot));
        DatePeriod period = choice.period().orElse(map.period());
        Optional<Persona> persona = persona(plan, choice);
        Condition segment = persona.map(Persona::segment).orElse(Condition.ALWAYS);
        WalkedAnswer walked = plan.question(period, segment, false)
                .map(question -> asker.ask(new WalkedQuestion(question), snapshot))
                .orElseGet(() -> new WalkedAnswer(0, List.of()));
        return new PathWalker(plan, revision, period, persona, walked).paths(most);
    }

    /// How people felt along a map, by the answers its emotion curves name. Costs one scan for each such curve.
    ///
    /// @param revision of the document, passed on
    /// @throws InvalidQuestion if the choice names a persona the map has not, or one that cannot be asked
    public MeasuredFeelings feelings(JourneyMap map, long revision, IndexSnapshot snapshot, MeasureChoice choice) {
        MeasurePlan plan = MeasurePlan.of(map, KnownWords.of(snapshot));
        DatePeriod period = choice.period().orElse(map.period());
        return new FeelingsMeasurer(plan, revision, period, persona(plan, choice), asker, snapshot).measured();
    }

    /// The persons behind a number.
    ///
    /// @throws InvalidQuestion if the map or the data have no such number
    public PersonsBehind persons(JourneyMap map, IndexSnapshot snapshot, MeasureChoice choice, PersonsRequest request) {
        MeasurePlan plan = MeasurePlan.of(map, KnownWords.of(snapshot));
        DatePeriod period = choice.period().orElse(map.period());
        Condition segment = persona(plan, choice).map(Persona::segment).orElse(Condition.ALWAYS);
        JourneyQuestion question = plan.question(period, segment, false)
                .orElseThrow(
                        () -> new InvalidQuestion("map.steps", "none can be measured, so no persons are behind them"));
        return new PersonFinder(plan, period, question, asker, snapshot).find(request);
    }

    /// How far one person came along a map in its own period. Costs time with the length of the one timeline.
    ///
    /// @param person by number
    public PlaceOnMap place(JourneyMap map, IndexSnapshot snapshot, int person) {
        MeasurePlan plan = MeasurePlan.of(map, KnownWords.of(snapshot));
        List<Fill> fills = plan.question(map.period(), Condition.ALWAYS, false)
                .flatMap(question -> new JourneyTracer(question, snapshot).trace(person))
                .map(JourneyTrace::fills)
                .orElse(List.of());
        List<Step> needed =
                plan.steps().stream().filter(step -> !step.optional()).toList();
        boolean isCompleted = !needed.isEmpty()
                && fills.stream()
                        .anyMatch(fill -> fill.step().equals(needed.getLast().key()));
        return new PlaceOnMap(fills, isCompleted);
    }

    /// How many go on from the end of one map to the beginning of another.
    ///
    /// Costs one scan of the index.
    public HandOver handOver(JourneyMap from, JourneyMap to, IndexSnapshot snapshot, MeasureChoice choice) {
        return new HandOvers(asker, snapshot).between(from, to, choice);
    }

    private JourneyAnswer answer(Optional<JourneyQuestion> question, IndexSnapshot snapshot) {
        return question.map(asked -> asker.ask(asked, snapshot))
                .orElseGet(() -> new JourneyAnswer("", 0, List.of(), List.of(), List.of(), Duration.ZERO));
    }

    private static Optional<Persona> persona(MeasurePlan plan, MeasureChoice choice) {
        if (choice.persona().isEmpty()) {
            return Optional.empty();
        }
        String key = choice.persona().get();
        Persona persona = plan.map()
                .persona(key)
                .orElseThrow(() -> new InvalidQuestion(
                        "persona",
                        "no persona \"" + key + "\"; personas here: "
                                + plan.map().personas().stream()
                                        .map(Persona::key)
                                        .toList()));
        String problem = plan.personas().get(key);
        if (problem != null) {
            throw new InvalidQuestion("persona", "\"" + key + "\" cannot be asked: " + problem);
        }
        return Optional.of(persona);
    }
}
