package footpath.analytics.funnel;

import static org.assertj.core.api.Assertions.assertThat;

import footpath.analytics.Breakdown;
import footpath.analytics.InvalidQuestion;
import footpath.analytics.Quantiles;
import footpath.analytics.RandomFilters;
import footpath.analytics.Scope;
import footpath.analytics.SubjectSet;
import footpath.analytics.TestIndex;
import footpath.analytics.Timeline;
import footpath.events.Micros;
import footpath.events.filter.Evaluation;
import footpath.events.filter.EventMatcher;
import footpath.events.filter.Field;
import footpath.testkit.MemoryEventLog;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Open funnels, in which a person may begin with any step.
class OpenLaws {
    private static final List<Field> FIELDS = List.of(new Field.Channel(), new Field.Property("p"));

    @Test
    void answersWhatTheRulesSayWhateverTheOptions() {
        long came = 0;
        long entered = 0;
        for (long seed = 0; seed < 30; seed++) {
            var random = new Random(seed);
            MemoryEventLog log = OptionLaws.small(random);
            try (TestIndex index = TestIndex.of(log)) {
                for (int i = 0; i < 15; i++) {
                    FunnelQuestion question = question(random);
                    FunnelAnswer answer = index.ask(question);
                    assertAnswers(answer, question, new OpenOracle(question, log), seed);
                    FunnelAnswer.StepAnswer last = answer.steps().getLast();
                    entered += last.entered().orElseThrow();
                    came += last.reached().n() - last.entered().orElseThrow();
                }
            }
        }
        assertThat(Math.min(came, entered)).isGreaterThan(200);
    }

    private static void assertAnswers(FunnelAnswer answer, FunnelQuestion question, OpenOracle oracle, long seed) {
        String asked = "seed " + seed + ": " + question;
        assertThat(answer.entrants()).as(asked).isEqualTo(oracle.subjects.size());
        for (int place = 0; place < answer.steps().size(); place++) {
            FunnelAnswer.StepAnswer step = answer.steps().get(place);
            long reached = oracle.list(new FunnelList.Reached(place + 1)).size();
            long entered = oracle.list(new FunnelList.EnteredAt(place + 1)).size();
            assertThat(step.reached().n()).as(asked).isEqualTo(reached);
            assertThat(step.entered()).as(asked).contains(entered);
            assertThat(step.dropped().n())
                    .as(asked)
                    .isEqualTo(
                            oracle.list(new FunnelList.DroppedAfter(place + 1)).size());
            if (place > 0) {
                assertThat(step.ofPrevious().n()).as(asked).isEqualTo(reached - entered);
                assertThat(step.ofPrevious().of())
                        .as(asked)
                        .isEqualTo(answer.steps().get(place - 1).reached().n());
            }
            if (place > 0 && question.timed()) {
                OptionLaws.assertTimes(step.fromEntry(), Quantiles.of(oracle.times(place, true)), asked);
                OptionLaws.assertTimes(step.fromPrevious(), Quantiles.of(oracle.times(place, false)), asked);
            }
        }
        question.breakdown().ifPresent(breakdown -> {
            Map<Object, List<Long>> groups = new HashMap<>();
            answer.groups().forEach(group -> groups.put(group.value(), group.reached()));
            assertThat(groups).as(asked).isEqualTo(oracle.groups(breakdown.field()));
        });
    }

    @Test
    void whoCountsIsWhomSomeAttemptBringsThere() {
        for (long seed = 100; seed < 130; seed++) {
            var random = new Random(seed);
            MemoryEventLog log = OptionLaws.small(random);
            List<FunnelStep> steps = OptionLaws.plainSteps(random);
            Duration within = OptionLaws.window(random);
            var question = new FunnelQuestion(Scope.everything(ZoneOffset.UTC), steps, within, Optional.empty(), false)
                    .with(FunnelOptions.DEFAULT.beginning(FunnelBegin.OPEN));
            try (TestIndex index = TestIndex.of(log)) {
                List<FunnelAnswer.StepAnswer> answers = index.ask(question).steps();
                for (int step = 0; step < steps.size(); step++) {
                    long reached = 0;
                    long entered = 0;
                    for (Timeline timeline : Timeline.of(log, question.scope())) {
                        int last = step;
                        int[] begins = IntStream.rangeClosed(0, step)
                                .filter(begin -> someAttempt(steps, begin, last, timeline, Micros.of(within)))
                                .toArray();
                        reached += begins.length > 0 ? 1 : 0;
                        entered += begins.length > 0 && begins[0] == step ? 1 : 0;
                    }
                    assertThat(answers.get(step).reached().n())
                            .as("seed %d", seed)
                            .isEqualTo(reached);
                    assertThat(answers.get(step).entered()).as("seed %d", seed).contains(entered);
                }
            }
        }
    }

    /// Tries every choice of events for the steps from one to another.
    private static boolean someAttempt(List<FunnelStep> steps, int from, int to, Timeline timeline, long within) {
        return extend(steps, from, to, List.of(), timeline, within);
    }

    private static boolean extend(
            List<FunnelStep> steps, int step, int to, List<Timeline.Entry> taken, Timeline timeline, long within) {
        if (step > to) {
            return true;
        }
        return timeline.events().stream()
                .filter(entry -> Evaluation.matches(steps.get(step).matchers().getFirst(), entry.event()))
                .filter(entry -> !taken.contains(entry))
                .filter(entry -> taken.isEmpty()
                        || (entry.time() >= taken.getLast().time()
                                && entry.time() - taken.getFirst().time() <= within))
                .anyMatch(entry -> extend(
                        steps,
                        step + 1,
                        to,
                        Stream.concat(taken.stream(), Stream.of(entry)).toList(),
                        timeline,
                        within));
    }

    @Test
    void splitsMergesAndGrowsWithoutADifference() {
        for (long seed = 200; seed < 215; seed++) {
            var random = new Random(seed);
            MemoryEventLog log = OptionLaws.small(random);
            try (TestIndex index = TestIndex.of(log);
                    TestIndex grown = TestIndex.grown(log)) {
                for (int i = 0; i < 4; i++) {
                    FunnelQuestion question = question(random);
                    FunnelAnswer whole = index.ask(question);
                    OptionLaws.assertSame(index.askInPieces(question, seed), whole, question);
                    OptionLaws.assertSame(grown.askInPieces(question, seed), whole, question);
                }
            }
        }
    }

    @Test
    void everyListHoldsThePersonsBehindItsNumber() {
        for (long seed = 300; seed < 320; seed++) {
            var random = new Random(seed);
            MemoryEventLog log = OptionLaws.small(random);
            try (TestIndex index = TestIndex.grown(log)) {
                FunnelQuestion question = question(random);
                var oracle = new OpenOracle(question, log);
                for (int step = 1; step <= question.steps().size(); step++) {
                    for (FunnelList list : List.of(
                            new FunnelList.Reached(step),
                            new FunnelList.EnteredAt(step),
                            new FunnelList.Entrants(),
                            new FunnelList.DroppedAfter(step))) {
                        SubjectSet listed = index.askInPieces(new FunnelListQuestion(question, list), seed);
                        assertThat(index.keys(listed, question.scope().subject()))
                                .as("seed %d %s %s", seed, list, question)
                                .containsExactlyInAnyOrderElementsOf(oracle.list(list));
                    }
                }
            }
        }
    }

    @Test
    void whoWentThroughTheClosedFunnelCountsInTheOpenOne() {
        for (long seed = 400; seed < 430; seed++) {
            var random = new Random(seed);
            try (TestIndex index = TestIndex.of(OptionLaws.small(random))) {
                FunnelQuestion open = question(random);
                FunnelQuestion closed = open.with(open.options().beginning(FunnelBegin.CLOSED));
                List<FunnelAnswer.StepAnswer> more = index.ask(open).steps();
                List<FunnelAnswer.StepAnswer> few = index.ask(closed).steps();
                assertThat(more.getFirst().reached().n())
                        .isEqualTo(few.getFirst().reached().n());
                for (int step = 0; step < few.size(); step++) {
                    assertThat(few.get(step).reached().n())
                            .isLessThanOrEqualTo(more.get(step).reached().n());
                    assertThat(few.get(step).entered()).isEmpty();
                }
            }
        }
    }

    /// Options at random; those that contradict one another are drawn again.
    private static FunnelQuestion question(Random random) {
        while (true) {
            try {
                List<FunnelStep> steps = new ArrayList<>();
                for (int step = 1 + random.nextInt(4); step > 0; step--) {
                    steps.add(OptionLaws.step(random, steps.isEmpty()));
                }
                return new FunnelQuestion(
                        OptionLaws.scope(random),
                        steps,
                        OptionLaws.anyWindow(random),
                        random.nextBoolean()
                                ? Optional.empty()
                                : Optional.of(new Breakdown(RandomFilters.one(random, FIELDS), 1_000)),
                        random.nextBoolean(),
                        options(random, steps.size()));
            } catch (InvalidQuestion contradiction) {
                assertThat(contradiction).hasMessageStartingWith("funnel.");
            }
        }
    }

    private static FunnelOptions options(Random random, int steps) {
        FunnelRules rules = FunnelRules.FOOTPATH;
        if (random.nextBoolean()) {
            rules = rules.with(RandomFilters.one(random, List.of(FunnelRules.WindowEnd.values())))
                    .with(RandomFilters.one(random, List.of(FunnelRules.Entry.values())))
                    .with(RandomFilters.one(random, List.of(FunnelRules.EventUse.values())))
                    .with(RandomFilters.one(random, List.of(FunnelRules.Ties.values())))
                    .with(RandomFilters.one(random, List.of(FunnelRules.Strictness.values())));
        }
        FunnelOptions options = FunnelOptions.of(rules)
                .in(random.nextBoolean() ? FunnelOrder.ORDERED : FunnelOrder.STRICT)
                .beginning(FunnelBegin.OPEN);
        if (steps > 1 && random.nextInt(3) == 0) {
            int after = 1 + random.nextInt(steps - 1);
            options = options.excluding(new FunnelExclusion(
                    EventMatcher.named(random.nextInt(4) == 0 ? "b" : "x"),
                    after,
                    after + 1 + random.nextInt(steps - after)));
        }
        return random.nextInt(5) == 0 ? options.holding(RandomFilters.one(random, FIELDS)) : options;
    }
}
