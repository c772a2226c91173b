package footpath.maps.persona;

import footpath.analytics.KnownWords;
import footpath.analytics.MatcherRules;
import footpath.analytics.Share;
import footpath.analytics.ShareDifference;
import footpath.analytics.journey.JourneyAnswer;
import footpath.analytics.journey.JourneyAnswer.StepAnswer;
import footpath.analytics.journey.WalkedAnswer;
import footpath.analytics.segment.SegmentAnswer;
import footpath.analytics.segment.SegmentValuesAnswer;
import footpath.events.Micros;
import footpath.events.filter.Condition;
import footpath.events.filter.Field;
import footpath.maps.JourneyMap;
import footpath.maps.Persona;
import footpath.maps.measure.Hiding;
import footpath.maps.measure.MeasurePlan;
import footpath.maps.persona.ObservedPersona.ObservedValue;
import footpath.maps.persona.ObservedPersona.ReachGap;
import footpath.maps.persona.ObservedPersona.Split;
import footpath.maps.persona.ObservedPersonas.Goal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;

/// Asks what is to be known of the personas of a map, and tells it. Confined to one thread.
final class PersonaAnswers {
    private final PersonaQuestions questions;
    private final long revision;
    private final MeasurePlan plan;
    private final JourneyMap map;
    private final Hiding hiding;
    private final JourneyAnswer journey;
    private final SegmentValuesAnswer values;
    private final WalkedAnswer walked;
    private final Growth growth;
    private final Overlaps overlaps;

    PersonaAnswers(PersonaQuestions questions, long revision) {
        this.questions = questions;
        this.revision = revision;
        this.plan = questions.plan();
        this.map = plan.map();
        this.hiding = new Hiding(map.hideBelow());
        this.journey = questions.journey();
        this.overlaps = new Overlaps(questions.personas(), hiding);
        boolean isAnybody = !questions.personas().isEmpty();
        this.values =
                isAnybody ? questions.values() : new SegmentValuesAnswer(List.of(), List.of(), List.of(), List.of());
        this.walked = isAnybody ? questions.walked(Condition.ALWAYS) : new WalkedAnswer(0, List.of());
        this.growth = Growth.of(questions, hiding);
    }

    /// @param started in nanoseconds
    ObservedPersonas observed(long started) {
        SegmentAnswer sizes = questions.sizes();
        PersonaOverlap overlap = overlaps.of(sizes);
        Findings findings = new Findings(map, overlap, goal());
        List<ObservedPersona> personas = map.personas().stream()
                .map(persona -> observed(persona, sizes))
                .map(findings::added)
                .toList();
        long lastMicros = questions.snapshot().lastTimeMicros();
        Instant now = questions.now();
        return new ObservedPersonas(
                map.slug(),
                revision,
                questions.period(),
                map.zone(),
                questions.snapshot().eventCount() == 0 ? Optional.empty() : Optional.of(Micros.toInstant(lastMicros)),
                now,
                Duration.ofNanos(System.nanoTime() - started),
                map.minN(),
                map.hideBelow(),
                hiding.shown(sizes.persons()),
                hiding.shown(journey.entrants()),
                GrowthSpan.unit(questions.period()),
                growth.ofEverybody(),
                goal(),
                personas,
                overlap,
                Sentences.rules(map, plan));
    }

    private Optional<Goal> goal() {
        return questions.goal().map(step -> new Goal(step.key(), step.title()));
    }

    private ObservedPersona observed(Persona persona, SegmentAnswer sizes) {
        Optional<String> reason = PersonaObserver.reason(plan, persona);
        if (reason.isPresent()) {
            return ObservedPersona.unknown(persona.key(), persona.title(), reason.get());
        }
        int place = questions.personas().indexOf(persona);
        Believed believed = new Believed(map, persona);
        FieldObserver fields = new FieldObserver(values, place + 1, hiding, map.minN(), own(persona), believed);
        List<ObservedValue> channels = fields.channels();
        return new ObservedPersona(
                persona.key(),
                persona.title(),
                Optional.empty(),
                hiding.shown(sizes.segments().get(place).size()),
                hiding.shown(new Share(entrants(persona), journey.entrants())),
                growth.of(place),
                channels,
                believed.unseen(named(channels)),
                fields.devices(),
                fields.traits(),
                new ScoreObserver(values, place + 1, hiding, map.minN(), KnownWords.of(questions.snapshot()))
                        .scores(persona.profile().traits()),
                steps(persona),
                likeness(persona),
                splits(persona),
                List.of());
    }

    private static List<String> named(List<ObservedValue> channels) {
        return channels.stream()
                .filter(channel -> channel.members().map(Share::n).orElse(1L) > 0)
                .flatMap(channel -> channel.value().stream())
                .toList();
    }

    /// The traits a segment is made of.
    private static Set<String> own(Persona persona) {
        return MatcherRules.fieldsOf(persona.segment()).stream()
                .filter(Field.Trait.class::isInstance)
                .map(field -> ((Field.Trait) field).name())
                .collect(Collectors.toSet());
    }

    private long entrants(Persona persona) {
        return journey.segments().stream()
                .filter(segment -> segment.key().equals(persona.key()))
                .mapToLong(JourneyAnswer.SegmentAnswer::entrants)
                .sum();
    }

    private List<ReachGap> steps(Persona persona) {
        Contrasts<String> contrasts = new Contrasts<>();
        List<StepAnswer> later = journey.steps().stream().skip(1).toList();
        later.forEach(step -> held(step, persona)
                .filter(HeldValue::isComparable)
                .ifPresent(held -> contrasts.add(step.key(), held.gap())));
        List<ReachGap> gaps = new ArrayList<>();
        later.forEach(step -> held(step, persona).ifPresent(held -> gaps.add(gap(step, held, contrasts))));
        return gaps;
    }

    private Optional<HeldValue> held(StepAnswer step, Persona persona) {
        return step.segments().stream()
                .filter(segment -> segment.segment().equals(persona.key()))
                .findFirst()
                .map(segment -> new HeldValue(
                        segment.reach().n(),
                        segment.reach().of(),
                        step.reach().n(),
                        step.reach().of()));
    }

    private ReachGap gap(StepAnswer step, HeldValue held, Contrasts<String> contrasts) {
        String title = map.step(step.key()).map(known -> known.title()).orElse(step.key());
        if (held.isHidden(hiding)) {
            return new ReachGap(
                    step.key(), title, Optional.empty(), Optional.empty(), Optional.empty(), OptionalDouble.empty());
        }
        Optional<ShareDifference> gap = held.isComparable() ? Optional.of(held.gap()) : Optional.empty();
        return new ReachGap(
                step.key(),
                title,
                Optional.of(held.ofTheMembers()),
                Optional.of(held.ofEverybody()),
                gap,
                contrasts.adjusted(step.key()));
    }

    private Optional<WayLikeness> likeness(Persona persona) {
        WalkedAnswer members = questions.walked(persona.segment());
        return WayLikeness.of(members, walked)
                .filter(found -> !hiding.hides(found.members()) && !hiding.hides(found.others()))
                .map(found -> isFirstHidden(found) ? found.withoutFirst() : found);
    }

    private boolean isFirstHidden(WayLikeness found) {
        long members = found.onFirst().map(Share::n).orElse(0L);
        long others = found.allOnFirst().map(Share::n).orElse(0L) - members;
        return hiding.hides(members) || hiding.hides(others);
    }

    private List<Split> splits(Persona persona) {
        return questions
                .ofGoal(persona)
                .map(answer -> new SplitFinder(answer, hiding, map.minN()).splits())
                .orElse(List.of());
    }
}
