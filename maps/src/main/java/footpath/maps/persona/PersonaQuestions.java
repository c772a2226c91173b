package footpath.maps.persona;

import footpath.analytics.Asker;
import footpath.analytics.Scope;
import footpath.analytics.Segment;
import footpath.analytics.SubjectSet;
import footpath.analytics.journey.JourneyAnswer;
import footpath.analytics.journey.JourneyList;
import footpath.analytics.journey.JourneyListQuestion;
import footpath.analytics.journey.JourneyQuestion;
import footpath.analytics.journey.WalkedAnswer;
import footpath.analytics.journey.WalkedQuestion;
import footpath.analytics.segment.SegmentAnswer;
import footpath.analytics.segment.SegmentGrowth;
import footpath.analytics.segment.SegmentQuestion;
import footpath.analytics.segment.SegmentQuestion.Named;
import footpath.analytics.segment.SegmentValuesAnswer;
import footpath.analytics.segment.SegmentValuesQuestion;
import footpath.analytics.trend.TrendAnswer;
import footpath.analytics.trend.TrendMeasure;
import footpath.analytics.trend.TrendQuestion;
import footpath.events.Period;
import footpath.events.filter.Condition;
import footpath.events.filter.EventMatcher;
import footpath.events.filter.Field;
import footpath.index.IndexSnapshot;
import footpath.maps.DatePeriod;
import footpath.maps.Persona;
import footpath.maps.Step;
import footpath.maps.measure.MeasurePlan;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What is asked of the data about the personas of a map.
///
/// @param plan     what can be asked
/// @param personas those that can be asked, in order of the document
/// @param period   in which people enter
/// @param now      when it is asked
record PersonaQuestions(
        MeasurePlan plan, List<Persona> personas, DatePeriod period, Asker asker, IndexSnapshot snapshot, Instant now) {
    /// Names no persona can have, since keys hold no blanks.
    private static final String NONE = "in none";

    private static final String SEVERAL = "in several";

    PersonaQuestions {
        personas = List.copyOf(personas);
    }

    private Scope scope(Period time, Segment segment) {
        return new Scope(time, segment, plan.map().zone());
    }

    /// Who entered and how far they came, each persona apart.
    JourneyAnswer journey() {
        return plan.question(period, Condition.ALWAYS, true)
                .map(question -> asker.ask(question, snapshot))
                .orElseGet(() -> new JourneyAnswer("", 0, List.of(), List.of(), List.of(), Duration.ZERO));
    }

    /// Sizes and overlaps: each persona, then those in none and those in several.
    SegmentAnswer sizes() {
        List<Named> named = named();
        List<Segment> segments = named.stream().map(Named::segment).toList();
        List<Segment> pairs = new ArrayList<>();
        for (int one = 0; one < segments.size(); one++) {
            for (int other = one + 1; other < segments.size(); other++) {
                pairs.add(new Segment.All(List.of(segments.get(one), segments.get(other))));
            }
        }
        List<Named> all = new ArrayList<>(named);
        all.add(new Named(NONE, new Segment.Not(new Segment.Any(segments))));
        all.add(new Named(SEVERAL, new Segment.Any(pairs)));
        return asker.ask(new SegmentQuestion(scope(Period.ALWAYS, Segment.EVERYONE), all), snapshot);
    }

    private List<Named> named() {
        return personas.stream()
                .map(persona -> new Named(persona.key(), new Segment.Traits(persona.segment())))
                .toList();
    }

    /// Sizes at the end of each period: everybody first, then each persona.
    SegmentAnswer grown(GrowthSpan span) {
        List<Named> named = new ArrayList<>();
        named.add(new Named("everybody", Segment.EVERYONE));
        named.addAll(named());
        return asker.ask(
                new SegmentQuestion(
                        scope(span.span(), Segment.EVERYONE),
                        named,
                        Optional.empty(),
                        Optional.of(new SegmentGrowth(span.unit(), GrowthSpan.WEEK_START))),
                snapshot);
    }

    /// Persons who did what the map begins with, in each period; empty if nothing begins it.
    Optional<TrendAnswer> entering(GrowthSpan span, Condition segment) {
        return entry().map(events -> asker.ask(
                TrendQuestion.of(
                        scope(span.span(), new Segment.Traits(segment)),
                        events,
                        span.unit(),
                        GrowthSpan.WEEK_START,
                        TrendMeasure.PERSONS,
                        Optional.empty(),
                        now),
                snapshot));
    }

    private Optional<EventMatcher> entry() {
        return plan.steps().stream()
                .findFirst()
                .map(step -> step.binding().orElseThrow().matcher());
    }

    /// What everybody and each persona has.
    SegmentValuesAnswer values() {
        List<Field> fields = new ArrayList<>(List.of(new Field.Channel()));
        Devices.among(snapshot.propertyNames()).forEach(name -> fields.add(new Field.Property(name)));
        Period time = period.in(plan.map().zone());
        return asker.ask(
                new SegmentValuesQuestion(
                        scope(time, Segment.EVERYONE), named(), fields.subList(0, Math.min(fields.size(), 20))),
                snapshot);
    }

    /// Every way that persons of a segment walked.
    WalkedAnswer walked(Condition segment) {
        return plan.question(period, segment, false)
                .map(question -> asker.ask(new WalkedQuestion(question), snapshot))
                .orElseGet(() -> new WalkedAnswer(0, List.of()));
    }

    /// The last step that can be asked and is not optional, if it is not the entry too.
    Optional<Step> goal() {
        return plan.steps().stream().skip(1).filter(step -> !step.optional()).reduce((_, later) -> later);
    }

    /// The traits of a persona's members who entered, and of those of them who reached the goal.
    Optional<SegmentValuesAnswer> ofGoal(Persona persona) {
        Optional<JourneyQuestion> journey = plan.question(period, persona.segment(), false);
        return goal().flatMap(goal -> journey.map(question -> asker.ask(
                new SegmentValuesQuestion(
                        scope(Period.ALWAYS, reached(question, plan.steps().getFirst())),
                        List.of(new Named(goal.key(), reached(question, goal))),
                        List.of()),
                snapshot)));
    }

    private Segment reached(JourneyQuestion question, Step step) {
        SubjectSet persons = asker.ask(
                new JourneyListQuestion(question, new JourneyList.Reached(step.key(), Optional.empty())), snapshot);
        return new Segment.Persons(persons, now);
    }
}
