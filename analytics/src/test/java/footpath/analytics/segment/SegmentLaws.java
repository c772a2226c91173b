package footpath.analytics.segment;

import static org.assertj.core.api.Assertions.assertThat;

import footpath.analytics.RandomFilters;
import footpath.analytics.Scope;
import footpath.analytics.Segment;
import footpath.analytics.TestIndex;
import footpath.analytics.Timeline;
import footpath.events.Period;
import footpath.testkit.MemoryEventLog;
import footpath.testkit.RandomJourneys;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
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

    private static SegmentQuestion question(Random random) {
        List<SegmentQuestion.Named> segments = new ArrayList<>();
        for (int i = 0; i < 1 + random.nextInt(3); i++) {
            segments.add(new SegmentQuestion.Named("s" + i, RandomFilters.segment(random, 2)));
        }
        return new SegmentQuestion(RandomFilters.scope(random), segments);
    }

    private static Set<String> members(MemoryEventLog log, Segment looked, Segment segment) {
        var scope = new Scope(Period.ALWAYS, new Segment.All(List.of(looked, segment)), ZoneOffset.UTC);
        return Timeline.of(log, scope).stream().map(Timeline::person).collect(Collectors.toSet());
    }
}
