package footpath.maps.edit;

import footpath.events.filter.Condition;
import footpath.maps.Belief;
import footpath.maps.Binding;
import footpath.maps.Card;
import footpath.maps.ChannelTitle;
import footpath.maps.DatePeriod;
import footpath.maps.JourneyMap;
import footpath.maps.Lane;
import footpath.maps.LaneType;
import footpath.maps.Stage;
import footpath.maps.Step;
import footpath.maps.SubjectWords;
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

    RandomMaps(long seed) {
        this.random = new Random(seed);
    }

    JourneyMap next() {
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
                maybe("owner " + random.nextInt(2)),
                ZoneOffset.UTC,
                SubjectWords.persons(),
                Optional.empty(),
                random.nextBoolean(),
                Duration.ofDays(1 + random.nextInt(2)),
                new DatePeriod(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 2, 1 + random.nextInt(2))),
                30,
                random.nextInt(2),
                some("channel", 4).stream()
                        .map(key -> new ChannelTitle(key, "Title " + random.nextInt(2)))
                        .toList(),
                List.of(),
                stages,
                lanes(steps));
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
                maybe(new Belief(Optional.of(random.nextInt(3) / 2.0), Optional.empty(), Optional.empty())));
    }

    private List<Lane> lanes(List<String> steps) {
        List<String> cards = some("card", 14);
        List<Lane> lanes = new ArrayList<>();
        for (String key : some("lane", 5)) {
            boolean isCurve = random.nextInt(3) == 0;
            int count = Math.min(cards.size(), random.nextInt(6));
            lanes.add(new Lane(
                    key,
                    isCurve ? LaneType.EMOTION_CURVE : LaneType.PAINS,
                    "Lane " + random.nextInt(2),
                    maybe("gloss"),
                    cards.subList(0, count).stream()
                            .map(card -> card(card, steps, isCurve))
                            .toList()));
            cards = cards.subList(count, cards.size());
        }
        return lanes;
    }

    private Card card(String key, List<String> steps, boolean isOnCurve) {
        int step = random.nextInt(steps.size());
        return new Card(
                key,
                steps.get(step),
                1 + random.nextInt(Math.min(2, steps.size() - step)),
                "Text " + random.nextInt(3),
                Optional.empty(),
                isOnCurve ? Optional.of(random.nextInt(5) - 2.0) : Optional.empty(),
                maybe("word"),
                maybe(1 + random.nextInt(5)),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
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
