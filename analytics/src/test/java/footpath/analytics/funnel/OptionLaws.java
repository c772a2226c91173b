package footpath.analytics.funnel;

import static org.assertj.core.api.Assertions.assertThat;

import footpath.analytics.Breakdown;
import footpath.analytics.Durations;
import footpath.analytics.Entrants;
import footpath.analytics.InvalidQuestion;
import footpath.analytics.Quantiles;
import footpath.analytics.RandomFilters;
import footpath.analytics.Scope;
import footpath.analytics.SubjectSet;
import footpath.analytics.TestIndex;
import footpath.events.Micros;
import footpath.events.Period;
import footpath.events.filter.Condition;
import footpath.events.filter.EventMatcher;
import footpath.events.filter.Field;
import footpath.events.filter.FilterText;
import footpath.index.Subject;
import footpath.testkit.Journeys;
import footpath.testkit.MemoryEventLog;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class OptionLaws {
    private static final List<Field> FIELDS = List.of(new Field.Channel(), new Field.Property("p"));

    @Test
    void answersWhatTheRulesSayWhateverTheOptions() {
        Map<FunnelOrder, Integer> asked = new EnumMap<>(FunnelOrder.class);
        for (long seed = 0; seed < 40; seed++) {
            var random = new Random(seed);
            MemoryEventLog log = small(random);
            try (TestIndex index = TestIndex.of(log)) {
                for (int i = 0; i < 25; i++) {
                    FunnelQuestion question = question(random);
                    asked.merge(question.options().order(), 1, Integer::sum);
                    assertAnswers(index.ask(question), question, new OptionOracle(question, log), seed);
                }
            }
        }
        assertThat(asked.values()).allMatch(count -> count > 100).hasSize(3);
    }

    @Test
    void splitsMergesAndGrowsWithoutADifference() {
        for (long seed = 100; seed < 130; seed++) {
            var random = new Random(seed);
            MemoryEventLog log = small(random);
            try (TestIndex index = TestIndex.of(log);
                    TestIndex grown = TestIndex.grown(log)) {
                for (int i = 0; i < 6; i++) {
                    FunnelQuestion question = question(random);
                    FunnelAnswer whole = index.ask(question);
                    assertSame(index.askInPieces(question, seed), whole, question);
                    assertSame(grown.askInPieces(question, seed), whole, question);
                }
            }
        }
    }

    @Test
    void everyListHoldsThePersonsBehindItsNumber() {
        for (long seed = 200; seed < 230; seed++) {
            var random = new Random(seed);
            MemoryEventLog log = small(random);
            try (TestIndex index = TestIndex.grown(log)) {
                FunnelQuestion question = question(random);
                var oracle = new OptionOracle(question, log);
                for (int step = 1; step <= question.steps().size(); step++) {
                    for (FunnelList list : List.of(new FunnelList.Reached(step), new FunnelList.DroppedAfter(step))) {
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
    void entrantsAreThoseOnTheListsOfTheFirstAndTheLastStep() {
        for (long seed = 200; seed < 260; seed++) {
            var random = new Random(seed);
            MemoryEventLog log = small(random);
            try (TestIndex index = TestIndex.grown(log)) {
                FunnelQuestion question = question(random);
                if (question.steps().size() > 1) {
                    Entrants entrants = index.askInPieces(new FunnelEntrantsQuestion(question), seed);
                    assertEntrants(entrants, question, index);
                }
            }
        }
    }

    private static void assertEntrants(Entrants entrants, FunnelQuestion question, TestIndex index) {
        int last = question.steps().size();
        SubjectSet entered = index.ask(new FunnelListQuestion(question, new FunnelList.Reached(1)));
        SubjectSet converted = index.ask(new FunnelListQuestion(question, new FunnelList.Reached(last)));
        assertThat(entrants.size()).as("%s", question).isEqualTo((int) entered.size());
        for (int person = 0; person < index.snapshot().personCount(); person++) {
            int found = entrants.find(person);
            assertThat(found != Entrants.NOBODY).as("%s", question).isEqualTo(entered.contains(person));
            if (found != Entrants.NOBODY) {
                assertThat(entrants.hasConverted(found)).as("%s", question).isEqualTo(converted.contains(person));
                assertThat(entrants.before(found)).isBetween(0, entrants.entry(found));
            }
        }
    }

    @Test
    void stricterOptionsNeverGainAPerson() {
        for (long seed = 300; seed < 340; seed++) {
            var random = new Random(seed);
            try (TestIndex index = TestIndex.of(small(random))) {
                List<FunnelStep> steps = plainSteps(random);
                var free = new FunnelQuestion(
                        Scope.everything(ZoneOffset.UTC), steps, window(random), Optional.empty(), false);
                FunnelOptions options = FunnelOptions.DEFAULT;
                List<Long> most = reached(index.ask(free));
                List<Long> any = reached(index.ask(free.with(options.in(FunnelOrder.ANY))));
                assertNoMore(most, any);
                assertNoMore(reached(index.ask(free.with(options.in(FunnelOrder.STRICT)))), most);
                assertNoMore(reached(index.ask(free.with(options.holding(new Field.Channel())))), most);
                assertNoMore(
                        reached(index.ask(
                                free.with(options.excluding(new FunnelExclusion(EventMatcher.named("x"), 1, 2))))),
                        most);
            }
        }
    }

    @Test
    void everyTraceIsTheAttemptThatCounts() {
        for (long seed = 400; seed < 430; seed++) {
            var random = new Random(seed);
            MemoryEventLog log = small(random);
            try (TestIndex index = TestIndex.grown(log)) {
                for (int i = 0; i < 4; i++) {
                    FunnelQuestion question = question(random);
                    if (i == 0) {
                        // The quick walk over plain steps is told by the walk with options.
                        question = new FunnelQuestion(
                                question.scope(), plainSteps(random), window(random), Optional.empty(), false);
                    }
                    FunnelQuestion ofPersons = new FunnelQuestion(
                            question.scope().by(Subject.Person.EACH),
                            question.steps(),
                            question.within(),
                            question.breakdown(),
                            question.timed(),
                            question.options());
                    assertTraces(index, ofPersons, new OptionOracle(ofPersons, log));
                }
            }
        }
    }

    private static void assertTraces(TestIndex index, FunnelQuestion question, OptionOracle oracle) {
        var tracer = new FunnelTracer(question, index.snapshot());
        Map<Integer, Map<Integer, Long>> expected = new HashMap<>();
        oracle.best.forEach((timeline, one) -> {
            Map<Integer, Long> fills = new HashMap<>();
            one.times().forEach((place, time) -> fills.put(place + 1, time));
            expected.put(index.snapshot().person(timeline.person()).orElseThrow(), fills);
        });
        Map<Integer, Map<Integer, Long>> traced = new HashMap<>();
        for (int person = 0; person < 25; person++) {
            FunnelTrace trace = tracer.trace(person).orElseThrow();
            Map<Integer, Long> fills = new HashMap<>();
            trace.fills().forEach(fill -> fills.put(fill.step(), Micros.of(fill.time())));
            assertThat(trace.path()).isNotEmpty();
            assertThat(trace.sentence().endsWith("went all the way"))
                    .isEqualTo(fills.containsKey(question.steps().size()));
            if (!fills.isEmpty()) {
                traced.put(person, fills);
            }
        }
        assertThat(traced).as("%s", question).isEqualTo(expected);
    }

    private static void assertNoMore(List<Long> few, List<Long> many) {
        for (int step = 0; step < few.size(); step++) {
            assertThat(few.get(step)).isLessThanOrEqualTo(many.get(step));
        }
    }

    private static List<Long> reached(FunnelAnswer answer) {
        return answer.steps().stream().map(step -> step.reached().n()).toList();
    }

    static void assertAnswers(FunnelAnswer answer, FunnelQuestion question, OptionOracle oracle, long seed) {
        String asked = "seed " + seed + ": " + question + "\n" + answer.rule();
        for (int place = 0; place < answer.steps().size(); place++) {
            FunnelAnswer.StepAnswer step = answer.steps().get(place);
            assertThat(step.reached().n()).as("reached %d, %s", place, asked).isEqualTo(oracle.reached(place));
            assertThat(step.dropped().n()).as("dropped %d, %s", place, asked).isEqualTo(oracle.ended(place));
            if (place > 0 && question.timed()) {
                assertTimes(step.fromEntry(), Quantiles.of(oracle.sinceEntry(place)), asked);
                assertTimes(step.fromPrevious(), Quantiles.of(oracle.sincePrevious(place)), asked);
            }
        }
        if (question.breakdown().isPresent()) {
            Map<Object, List<Long>> groups = new HashMap<>();
            answer.groups().forEach(group -> groups.put(group.value(), group.reached()));
            assertThat(groups).as(asked).isEqualTo(oracle.groups());
        }
        if (question.options().counting() == FunnelCounting.CONVERSIONS) {
            assertThat(answer.conversions().stream().mapToLong(Long::longValue).toArray())
                    .as(asked)
                    .isEqualTo(oracle.conversions);
        }
    }

    static void assertTimes(Optional<Durations> actual, Optional<Durations> expected, String asked) {
        assertThat(actual)
                .usingRecursiveComparison()
                .ignoringFieldsMatchingRegexes(".*histogram")
                .as(asked)
                .isEqualTo(expected);
    }

    static void assertSame(FunnelAnswer actual, FunnelAnswer expected, FunnelQuestion question) {
        assertThat(actual)
                .usingRecursiveComparison()
                .ignoringFields("took")
                .as("%s", question)
                .isEqualTo(expected);
    }

    /// Persons with up to nine events at few instants around midnight, some of them seconds apart.
    static MemoryEventLog small(Random random) {
        var lines = new ArrayList<String>();
        for (int person = 0; person < 25; person++) {
            StringBuilder line = new StringBuilder("p" + person + ":");
            for (int event = 1 + random.nextInt(8); event >= 0; event--) {
                line.append(' ').append("abcx".charAt(random.nextInt(4))).append('@');
                line.append(random.nextInt(6) - 2).append('m');
                line.append(RandomFilters.one(random, List.of("", "", "1s", "2s", "2s1us", "3s500ms", "500ms")));
                line.append(RandomFilters.one(random, List.of("", "/web", "/store")));
                line.append(RandomFilters.one(random, List.of("", "{p=1}", "{p=2}")));
            }
            lines.add(line.toString());
        }
        return Journeys.journeys(lines.toArray(String[]::new));
    }

    static Scope scope(Random random) {
        return switch (random.nextInt(6)) {
            case 0 -> RandomFilters.scope(random);
            case 1 -> {
                Instant from = Journeys.START.plusSeconds(random.nextInt(240) - 120);
                yield new Scope(
                        new Period(from, from.plusSeconds(60 + random.nextInt(120))),
                        RandomFilters.segment(random, 1),
                        ZoneOffset.UTC);
            }
            default -> Scope.everything(ZoneOffset.UTC);
        };
    }

    static FunnelWindow anyWindow(Random random) {
        return switch (random.nextInt(6)) {
            case 0 -> new FunnelWindow.Days(1 + random.nextInt(2));
            case 1 ->
                new FunnelWindow.Sessions(
                        1 + random.nextInt(3),
                        Duration.ofSeconds(RandomFilters.one(random, List.of(10, 59, 60, 61, 120))));
            default -> new FunnelWindow.Span(window(random));
        };
    }

    static Duration window(Random random) {
        return Duration.ofMinutes(1 + random.nextInt(5)).plusSeconds(random.nextInt(2));
    }

    static List<FunnelStep> plainSteps(Random random) {
        List<FunnelStep> steps = new ArrayList<>();
        for (int step = 2 + random.nextInt(3); step > 0; step--) {
            steps.add(FunnelStep.of(EventMatcher.named("" + "abc".charAt(random.nextInt(3)))));
        }
        return steps;
    }

    /// Options at random; those that contradict one another are drawn again.
    private static FunnelQuestion question(Random random) {
        while (true) {
            try {
                List<FunnelStep> steps = new ArrayList<>();
                for (int step = 1 + random.nextInt(4); step > 0; step--) {
                    steps.add(step(random, steps.isEmpty()));
                }
                return new FunnelQuestion(
                        scope(random),
                        steps,
                        anyWindow(random),
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

    static FunnelStep step(Random random, boolean first) {
        FunnelStep step = switch (random.nextInt(5)) {
            case 0 -> FunnelStep.of(FilterText.parseMatcher("a, b"));
            case 1 ->
                FunnelStep.eitherOf(List.of(FilterText.parseMatcher("b where channel = web"), EventMatcher.named("c")));
            case 2 -> FunnelStep.of(new EventMatcher(List.of("a"), Condition.ALWAYS));
            default -> plainSteps(random).getFirst();
        };
        if (!first && random.nextInt(3) == 0) {
            step = step.skippable();
        }
        if (!first && random.nextInt(4) == 0) {
            Duration least = Duration.ofSeconds(RandomFilters.one(random, List.of(0, 0, 1, 60)));
            step = step.after(new StepGap(
                    least,
                    random.nextBoolean()
                            ? Optional.empty()
                            : Optional.of(least.plusSeconds(RandomFilters.one(random, List.of(0, 61, 120))))));
        }
        return random.nextInt(5) > 0
                ? step
                : step.filledBy(RandomFilters.one(random, List.of(StepOccurrence.values())));
    }

    private static FunnelOptions options(Random random, int steps) {
        FunnelRules rules = RandomFilters.one(random, FunnelRules.PROFILES);
        if (random.nextBoolean()) {
            rules = rules.with(RandomFilters.one(random, List.of(FunnelRules.Entry.values())))
                    .with(RandomFilters.one(random, List.of(FunnelRules.EventUse.values())))
                    .with(RandomFilters.one(random, List.of(FunnelRules.Strictness.values())))
                    .with(RandomFilters.one(random, List.of(FunnelRules.ExclusionEffect.values())))
                    .with(RandomFilters.one(random, List.of(FunnelRules.AnyOrderEntry.values())));
        }
        FunnelOptions options = FunnelOptions.of(rules).in(RandomFilters.one(random, List.of(FunnelOrder.values())));
        if (steps > 1 && random.nextInt(3) == 0) {
            int after = 1 + random.nextInt(steps - 1);
            options = options.excluding(new FunnelExclusion(
                    EventMatcher.named(random.nextInt(4) == 0 ? "b" : "x"),
                    after,
                    after + 1 + random.nextInt(steps - after)));
        }
        if (random.nextInt(4) == 0) {
            options = options.counting(FunnelCounting.CONVERSIONS);
        }
        if (random.nextInt(5) == 0) {
            options = options.holding(RandomFilters.one(random, FIELDS));
        }
        return options.attributedTo(RandomFilters.one(
                random,
                List.of(
                        FunnelAttribution.ENTRY,
                        new FunnelAttribution.FirstTouch(),
                        new FunnelAttribution.LastTouch(),
                        new FunnelAttribution.AtStep(1 + random.nextInt(steps)))));
    }
}
