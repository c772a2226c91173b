package footpath.analytics;

import static org.assertj.core.api.Assertions.assertThat;

import footpath.analytics.funnel.FunnelQuestion;
import footpath.analytics.funnel.RandomFunnels;
import footpath.analytics.sequence.SequenceMode;
import footpath.analytics.sequence.SequenceQuestion;
import footpath.analytics.session.SessionQuestion;
import footpath.events.Event;
import footpath.events.filter.Condition;
import footpath.events.filter.EventMatcher;
import footpath.testkit.Journeys;
import footpath.testkit.MemoryEventLog;
import footpath.testkit.RandomJourneys;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Kernels go through large shards in portions: the same events in many small shards, where a portion is all there is,
/// give the same answers. Those of small shards are held against brute force by the laws of each kind.
class PortionLaws {
    private static final int PERSONS = 2_500;
    private static final int LONG_JOURNEY = 9_000;

    private static TestIndex small;
    private static TestIndex large;

    @BeforeAll
    static void build() {
        MemoryEventLog log = new RandomJourneys(7, PERSONS, 5).log();
        log.append(longJourney().toArray(Event[]::new));
        small = TestIndex.of(log);
        large = TestIndex.ofOneShard(log);
    }

    @AfterAll
    static void close() {
        small.close();
        large.close();
    }

    /// Longer than any portion, in the midst of the others.
    private static List<Event> longJourney() {
        var random = new Random(3);
        List<Event> events = new ArrayList<>();
        for (int i = 0; i < LONG_JOURNEY; i++) {
            Duration time = Duration.ofMinutes(random.nextInt(60 * 24 * 20));
            String name = Character.toString('a' + random.nextInt(5));
            events.add(
                    new Event("p1200", Journeys.START.plus(time), name, "web", "random", Optional.empty(), Map.of()));
        }
        return events;
    }

    @Test
    void thereIsMoreThanAPortion() {
        assertThat(large.snapshot().shards()).hasSize(1);
        assertThat(small.snapshot().shards().size()).isGreaterThan(100);
    }

    @ParameterizedTest
    @FieldSource("footpath.analytics.CellCases#KINDS")
    void portionsMakeNoDifference(String kind) {
        for (long seed = 0; seed < 5; seed++) {
            assertThat(numbers(large, kind, seed)).as("%s, seed %d", kind, seed).isEqualTo(numbers(small, kind, seed));
        }
    }

    private static List<Long> numbers(TestIndex index, String kind, long seed) {
        var random = new Random(seed);
        Scope scope = RandomFilters.scope(random);
        return new CellCases(index, random, scope, 3)
                .of(kind)
                .map(CellCases.Case::n)
                .toList();
    }

    @Test
    void portionsMakeNoDifferenceToFunnels() {
        var random = new Random(11);
        for (int i = 0; i < 40; i++) {
            FunnelQuestion question = RandomFunnels.byLevels(
                    random,
                    List.of("a", "b", "c", "d", "e"),
                    RandomFilters.scope(random),
                    Duration.ofMinutes(1 + random.nextInt(60 * 24 * 3)));
            assertThat(large.ask(question).steps())
                    .as(question.toString())
                    .isEqualTo(small.ask(question).steps());
        }
    }

    @Test
    void portionsMakeNoDifferenceToSessionsOfEveryone() {
        var any = new EventMatcher(List.of(), Condition.ALWAYS);
        for (Duration timeout : List.of(
                Duration.ofMinutes(1),
                Duration.ofMinutes(7),
                Duration.ofHours(1),
                Duration.ofDays(1),
                Duration.ofDays(20))) {
            for (CalendarUnit unit : List.of(CalendarUnit.DAY, CalendarUnit.WEEK, CalendarUnit.MONTH)) {
                var question = new SessionQuestion(
                        Scope.everything(ZoneOffset.UTC),
                        any,
                        timeout,
                        Optional.of(timeout.multipliedBy(9)),
                        unit,
                        DayOfWeek.MONDAY,
                        Optional.empty(),
                        5,
                        Journeys.START);
                assertThat(large.ask(question).groups())
                        .as(question.toString())
                        .isEqualTo(small.ask(question).groups());
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"(?1)(?t<=3600)(?2).*(?3)", "(?1).*(?2)(?t<86400)(?3)", "(?2)(?1)", "(?1)(?t>=600)(?3)", "(?3)"})
    void portionsMakeNoDifferenceToPatterns(String pattern) {
        for (SequenceMode mode : SequenceMode.values()) {
            var question = new SequenceQuestion(
                    Scope.everything(ZoneOffset.UTC),
                    List.of(EventMatcher.named("a"), EventMatcher.named("b"), EventMatcher.named("c")),
                    pattern,
                    mode);
            assertThat(large.ask(question).matched())
                    .isEqualTo(small.ask(question).matched());
        }
    }
}
