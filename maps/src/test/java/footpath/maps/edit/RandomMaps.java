package footpath.maps.edit;

import footpath.analytics.journey.ScoreScale;
import footpath.events.PropertyValue;
import footpath.events.filter.Condition;
import footpath.maps.Assertion;
import footpath.maps.Belief;
import footpath.maps.Binding;
import footpath.maps.Card;
import footpath.maps.CardMarks;
import footpath.maps.ChannelTitle;
import footpath.maps.Confidence;
import footpath.maps.DatePeriod;
import footpath.maps.Evidence;
import footpath.maps.EvidenceKind;
import footpath.maps.Frame;
import footpath.maps.FrameMode;
import footpath.maps.FrameView;
import footpath.maps.Governance;
import footpath.maps.Image;
import footpath.maps.JourneyMap;
import footpath.maps.JourneyPath;
import footpath.maps.Lane;
import footpath.maps.LaneType;
import footpath.maps.Lifecycle;
import footpath.maps.MapLevel;
import footpath.maps.MapState;
import footpath.maps.MapType;
import footpath.maps.PathKind;
import footpath.maps.Persona;
import footpath.maps.PersonaProfile;
import footpath.maps.PersonaTrait;
import footpath.maps.ReviewTrigger;
import footpath.maps.ReviewTriggerKind;
import footpath.maps.Scores;
import footpath.maps.Stage;
import footpath.maps.Standing;
import footpath.maps.Step;
import footpath.maps.SubjectWords;
import footpath.maps.Tint;
import footpath.maps.TraitBinding;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;

/// Maps whose keys come from so few that two of them have most in common, in other orders and other parents.
final class RandomMaps {
    private final Random random;
    private List<Evidence> evidence = List.of();
    private List<Persona> personas = List.of();

    RandomMaps(long seed) {
        this.random = new Random(seed);
    }

    JourneyMap next() {
        evidence = some("evidence", 4).stream().map(this::evidence).toList();
        personas = some("persona", 3).stream().map(this::persona).toList();
        List<Stage> stages = stages();
        List<String> steps = stages.stream()
                .flatMap(stage -> stage.steps().stream())
                .map(Step::key)
                .toList();
        return new JourneyMap(
                "shop",
                "Title " + random.nextInt(2),
                "Question?",
                maybe("decision"),
                governance(),
                new Standing(
                        MapType.JOURNEY,
                        one(MapState.values()),
                        maybe(one(MapLevel.values())),
                        maybe("all"),
                        maybe("was")),
                ZoneOffset.UTC,
                SubjectWords.persons(),
                Optional.empty(),
                random.nextBoolean(),
                Duration.ofDays(1 + random.nextInt(2)),
                new DatePeriod(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 2, 1 + random.nextInt(2))),
                30,
                random.nextInt(2),
                some("channel", 4).stream()
                        .map(key -> new ChannelTitle(key, "Title " + random.nextInt(2), maybe("item")))
                        .toList(),
                personas,
                stages,
                lanes(steps),
                some("path", 3).stream().map(key -> path(key, steps)).toList(),
                evidence,
                some("assertion", 3).stream().map(key -> assertion(key, steps)).toList(),
                some("frame", 3).stream().map(key -> frame(key, steps)).toList());
    }

    private Frame frame(String key, List<String> steps) {
        return new Frame(
                key,
                "Frame " + random.nextInt(2),
                maybe("caption"),
                maybe(one(steps)),
                maybe(one(steps)),
                List.of(),
                maybe(one(FrameMode.values())),
                persona(),
                one(FrameView.values()));
    }

    private Assertion assertion(String key, List<String> steps) {
        return new Assertion(
                key,
                "Assertion " + random.nextInt(2),
                one(steps),
                Optional.empty(),
                maybe(Duration.ofDays(1 + random.nextInt(2))),
                Optional.empty(),
                Optional.of(random.nextInt(3) / 4.0),
                maybe(1.0));
    }

    private Governance governance() {
        return new Governance(
                maybe("owner " + random.nextInt(2)),
                maybe("approver"),
                random.nextBoolean() ? List.of("a", "b") : List.of(),
                one(Lifecycle.values()),
                maybe(1 + random.nextInt(2)),
                maybe(LocalDate.of(2026, 1, 1 + random.nextInt(2))),
                random.nextBoolean() ? List.of() : List.of(trigger(), trigger()));
    }

    private ReviewTrigger trigger() {
        return switch (random.nextInt(3)) {
            case 0 ->
                new ReviewTrigger(
                        ReviewTriggerKind.DATE,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(LocalDate.of(2026, 2, 1)),
                        maybe("Release"));
            case 1 -> ReviewTrigger.of(ReviewTriggerKind.ASSERTION, 0);
            default -> ReviewTrigger.of(ReviewTriggerKind.REACH, 2.5);
        };
    }

    private TraitBinding traitBinding() {
        return random.nextBoolean()
                ? new TraitBinding.Average("visits", random.nextInt(3), 5.5)
                : new TraitBinding.ShareOf(
                        "plan", List.of(new PropertyValue.Text("pro"), new PropertyValue.Flag(random.nextBoolean())));
    }

    private Persona persona(String key) {
        PersonaProfile profile = new PersonaProfile(
                maybe("buyer"),
                maybe(new Image("images/" + "a".repeat(64))),
                maybe(one(Tint.values())),
                words(),
                words(),
                words(),
                words(),
                words(),
                words(),
                random.nextBoolean()
                        ? List.of(new PersonaTrait("haste", random.nextInt(3), "none", "much", maybe(traitBinding())))
                        : List.of(),
                words());
        return new Persona(
                key,
                "Persona " + random.nextInt(2),
                maybe("who"),
                words(),
                maybe("quote"),
                profile,
                Condition.ALWAYS,
                maybe("item"));
    }

    private JourneyPath path(String key, List<String> steps) {
        return new JourneyPath(
                key, "Path " + random.nextInt(2), one(PathKind.values()), List.of(one(steps), one(steps)));
    }

    private Evidence evidence(String key) {
        return new Evidence(
                key,
                one(EvidenceKind.values()),
                "Evidence " + random.nextInt(2),
                maybe(LocalDate.of(2026, 1, 1)),
                maybe(1 + random.nextInt(2)),
                Optional.empty(),
                maybe("agreed"),
                maybe("note"),
                maybe("item"));
    }

    private List<String> words() {
        return random.nextInt(3) == 0 ? List.of("word " + random.nextInt(2)) : List.of();
    }

    private List<String> known(List<Evidence> of) {
        return of.isEmpty() || random.nextBoolean() ? List.of() : List.of(one(of).key());
    }

    private <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    private <T> T one(T[] of) {
        return of[random.nextInt(of.length)];
    }

    private List<Stage> stages() {
        List<String> keys = some("step", 12);
        if (keys.isEmpty()) {
            keys = List.of("step-0");
        }
        List<String> stageKeys = some("stage", 5);
        List<Stage> stages = new ArrayList<>();
        int from = 0;
        while (from < keys.size()) {
            boolean isLast = stages.size() >= stageKeys.size() - 1;
            int to = isLast ? keys.size() : from + 1 + random.nextInt(keys.size() - from);
            String key = stageKeys.isEmpty() ? "stage-0" : stageKeys.get(stages.size());
            stages.add(new Stage(
                    key,
                    "Stage " + random.nextInt(2),
                    maybe("goal"),
                    maybe("margin"),
                    maybe(one(Tint.values())),
                    maybe(one(Confidence.values())),
                    keys.subList(from, to).stream().map(this::step).toList()));
            from = to;
        }
        return stages;
    }

    private Step step(String key) {
        return new Step(
                key,
                "I go " + random.nextInt(2),
                maybe("description"),
                false,
                random.nextBoolean(),
                maybe(new Binding(List.of("go"), Condition.ALWAYS, Optional.empty(), Optional.empty())),
                maybe(new Belief(Optional.of(random.nextInt(3) / 2.0), Optional.empty(), Optional.empty())),
                maybe("cup"),
                maybe("below"),
                known(evidence));
    }

    private List<Lane> lanes(List<String> steps) {
        List<String> cards = some("card", 14);
        List<Lane> lanes = new ArrayList<>();
        for (String key : some("lane", 5)) {
            LaneType type = one(new LaneType[] {LaneType.EMOTION_CURVE, LaneType.DRAMATIC_ARC, LaneType.PAINS});
            int count = Math.min(cards.size(), random.nextInt(6));
            lanes.add(new Lane(
                    key,
                    type,
                    "Lane " + random.nextInt(2),
                    maybe("gloss"),
                    maybe("team"),
                    persona(),
                    type == LaneType.EMOTION_CURVE
                            ? maybe(new Scores(List.of("rated"), Condition.ALWAYS, "score", ScoreScale.NPS))
                            : Optional.empty(),
                    cards.subList(0, count).stream()
                            .map(card -> card(card, steps, type))
                            .toList()));
            cards = cards.subList(count, cards.size());
        }
        return lanes;
    }

    private Card card(String key, List<String> steps, LaneType lane) {
        int step = random.nextInt(steps.size());
        return new Card(
                key,
                steps.get(step),
                1 + random.nextInt(Math.min(2, steps.size() - step)),
                "Text " + random.nextInt(3),
                Optional.empty(),
                lane == LaneType.EMOTION_CURVE ? Optional.of(random.nextInt(5) - 2.0) : Optional.empty(),
                maybe("word"),
                lane == LaneType.DRAMATIC_ARC ? maybe(1 + random.nextInt(5)) : Optional.empty(),
                maybe(1 + random.nextInt(5)),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                marks());
    }

    private CardMarks marks() {
        return new CardMarks(
                words(),
                maybe("cup"),
                maybe(one(Tint.values())),
                Optional.empty(),
                persona(),
                maybe("team"),
                maybe(random.nextInt(6)),
                maybe("till"),
                known(evidence));
    }

    private Optional<String> persona() {
        return personas.isEmpty() ? Optional.empty() : maybe(one(personas).key());
    }

    /// Some of the keys of a kind, in any order.
    private List<String> some(String kind, int of) {
        List<String> keys = new ArrayList<>(
                IntStream.range(0, of).mapToObj(number -> kind + "-" + number).toList());
        if (random.nextBoolean()) {
            Collections.shuffle(keys, random);
        }
        keys.removeIf(_ -> random.nextInt(4) == 0);
        return keys;
    }

    private <T> Optional<T> maybe(T value) {
        return random.nextBoolean() ? Optional.of(value) : Optional.empty();
    }
}
