package footpath.analytics.segment;

import static org.assertj.core.api.Assertions.assertThat;

import footpath.analytics.CalendarUnit;
import footpath.analytics.RandomFilters;
import footpath.analytics.Scope;
import footpath.analytics.Segment;
import footpath.analytics.TestIndex;
import footpath.analytics.Timeline;
import footpath.events.Period;
import footpath.index.IndexSnapshot;
import footpath.index.Subject;
import footpath.testkit.MemoryEventLog;
import footpath.testkit.RandomJourneys;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SegmentLaws {
    @Test
    void countsWhatTryingEveryPersonCounts() {
        for (long seed = 0; seed < 12; seed++) {
            MemoryEventLog log = RandomJourneys.of(seed).log();
            try (TestIndex index = TestIndex.of(log)) {
                for (int i = 0; i < 10; i++) {
                    SegmentQuestion question = question(new Random(seed * 100 + i));
                    SegmentAnswer answer = index.ask(question);
                    List<Set<String>> members = question.segments().stream()
                            .map(named -> members(log, question.scope().segment(), named.segment()))
                            .toList();
                    assertThat(answer.persons())
                            .isEqualTo(members(log, question.scope().segment(), Segment.EVERYONE)
                                    .size());
                    for (int one = 0; one < members.size(); one++) {
                        SegmentAnswer.Size size = answer.segments().get(one);
                        assertThat(size.size().n()).isEqualTo(members.get(one).size());
                        for (int other = 0; other < members.size(); other++) {
                            Set<String> both = members.get(other);
                            long shared = members.get(one).stream()
                                    .filter(both::contains)
                                    .count();
                            assertThat(size.overlaps().get(other).n())
                                    .as("seed %d: %s", seed, question)
                                    .isEqualTo(shared);
                        }
                    }
                }
            }
        }
    }

    @Test
    void aPersonIsInThoseSegmentsInWhichTryingEveryPersonFindsIt() {
        for (long seed = 400; seed < 404; seed++) {
            MemoryEventLog log = RandomJourneys.of(seed).log();
            Random random = new Random(seed);
            List<SegmentQuestion.Named> segments = new ArrayList<>();
            for (int i = 0; i < 12; i++) {
                segments.add(new SegmentQuestion.Named("s" + i, RandomFilters.segment(random, 2)));
            }
            List<Set<String>> members = segments.stream()
                    .map(named -> members(log, Segment.EVERYONE, named.segment()))
                    .toList();
            try (TestIndex index = TestIndex.of(log);
                    TestIndex grown = TestIndex.grown(log)) {
                for (IndexSnapshot snapshot : List.of(index.snapshot(), grown.snapshot())) {
                    String place = "seed " + seed;
                    snapshot.personNumbers().forEach(person -> {
                        String key = snapshot.personKey(person);
                        assertThat(PersonSegments.of(person, segments, snapshot))
                                .as("%s, person %s", place, key)
                                .containsExactlyElementsOf(IntStream.range(0, segments.size())
                                        .filter(i -> members.get(i).contains(key))
                                        .mapToObj(i -> "s" + i)
                                        .toList());
                    });
                }
            }
        }
    }

    @Test
    void splitsMergesAndGrowsWithoutADifference() {
        for (long seed = 100; seed < 108; seed++) {
            MemoryEventLog log = RandomJourneys.of(seed).log();
            try (TestIndex index = TestIndex.of(log);
                    TestIndex grown = TestIndex.grown(log)) {
                SegmentQuestion question = question(new Random(seed));
                List<SegmentAnswer.Size> whole = index.ask(question).segments();
                assertThat(index.askInPieces(question, seed).segments()).isEqualTo(whole);
                assertThat(grown.ask(question).segments()).isEqualTo(whole);
                assertThat(grown.askInPieces(question, seed).segments()).isEqualTo(whole);
            }
        }
    }

    @Test
    void atAnInstantOnlyWhatHadHappenedByThenExists() {
        for (long seed = 200; seed < 212; seed++) {
            MemoryEventLog log = RandomJourneys.of(seed).log();
            var random = new Random(seed);
            Instant present = RandomFilters.one(random, log.events()).time();
            SegmentQuestion plain = question(random);
            try (TestIndex index = TestIndex.of(log);
                    TestIndex then = TestIndex.of(until(log, present))) {
                var question =
                        new SegmentQuestion(plain.scope(), plain.segments(), Optional.of(present), Optional.empty());
                SegmentAnswer answer = index.ask(question);
                SegmentAnswer expected = then.ask(plain);
                assertThat(answer.segments()).as("seed %d: %s", seed, question).isEqualTo(expected.segments());
                assertThat(answer.persons()).isEqualTo(expected.persons());
                Segment segment = plain.segments().getFirst().segment();
                assertThat(index.ask(new SegmentListQuestion(segment, Optional.of(present)))
                                .size())
                        .isEqualTo(then.ask(new SegmentListQuestion(segment, Optional.empty()))
                                .size());
            }
        }
    }

    @Test
    void growthIsTheSizeAtTheEndOfEachPeriod() {
        for (long seed = 300; seed < 306; seed++) {
            MemoryEventLog log = RandomJourneys.of(seed).log();
            SegmentQuestion plain = question(new Random(seed));
            var scope = new Scope(Period.ALWAYS, plain.scope().segment(), ZoneId.of("Europe/Berlin"));
            var question = new SegmentQuestion(
                    scope,
                    plain.segments(),
                    Optional.empty(),
                    Optional.of(new SegmentGrowth(CalendarUnit.WEEK, DayOfWeek.MONDAY)));
            try (TestIndex index = TestIndex.of(log)) {
                SegmentAnswer answer = index.ask(question);
                assertThat(index.askInPieces(question, seed).segments()).isEqualTo(answer.segments());
                for (int period = 0; period < answer.periods().size(); period++) {
                    Instant end = answer.periods()
                            .get(period)
                            .plusWeeks(1)
                            .toInstant()
                            .minusNanos(1_000);
                    try (TestIndex then = TestIndex.of(until(log, end))) {
                        SegmentAnswer expected = then.ask(new SegmentQuestion(scope, plain.segments()));
                        for (int i = 0; i < plain.segments().size(); i++) {
                            assertThat(answer.segments().get(i).growth().get(period))
                                    .as("seed %d, period %d: %s", seed, period, question)
                                    .isEqualTo(expected.segments().get(i).size());
                        }
                    }
                }
            }
        }
    }

    /// The log as it was at an instant, with the traits of now.
    private static MemoryEventLog until(MemoryEventLog log, Instant present) {
        MemoryEventLog then = MemoryEventLog.of(log.events().stream()
                .filter(event -> !event.time().isAfter(present))
                .toList());
        List<String> keys = new ArrayList<>();
        log.identityKeys(0, (_, key) -> keys.add(key));
        for (String trait : log.traitNames()) {
            log.scanTrait(trait, log.persons(), (person, value) -> then.trait(keys.get(person), trait, value));
        }
        return then;
    }

    private static SegmentQuestion question(Random random) {
        List<SegmentQuestion.Named> segments = new ArrayList<>();
        for (int i = 0; i < 1 + random.nextInt(3); i++) {
            segments.add(new SegmentQuestion.Named("s" + i, RandomFilters.segment(random, 2)));
        }
        return new SegmentQuestion(RandomFilters.scope(random).by(Subject.Person.EACH), segments);
    }

    private static Set<String> members(MemoryEventLog log, Segment looked, Segment segment) {
        var scope = new Scope(Period.ALWAYS, new Segment.All(List.of(looked, segment)), ZoneOffset.UTC);
        return Timeline.of(log, scope).stream().map(Timeline::person).collect(Collectors.toSet());
    }
}
