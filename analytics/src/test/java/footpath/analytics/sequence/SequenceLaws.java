package footpath.analytics.sequence;

import static org.assertj.core.api.Assertions.assertThat;

import footpath.analytics.RandomFilters;
import footpath.analytics.RandomPattern;
import footpath.analytics.Scope;
import footpath.analytics.Share;
import footpath.analytics.TestIndex;
import footpath.analytics.Timeline;
import footpath.events.filter.Evaluation;
import footpath.events.filter.EventMatcher;
import footpath.testkit.MemoryEventLog;
import footpath.testkit.RandomJourneys;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SequenceLaws {
    @Test
    void answersWhatTheRulesSayOverPlainEvents() {
        long matches = 0;
        for (long seed = 0; seed < 12; seed++) {
            MemoryEventLog log = RandomJourneys.of(seed).log();
            try (TestIndex index = TestIndex.of(log)) {
                for (int i = 0; i < 25; i++) {
                    var asked = Asked.of(new Random(seed * 100 + i));
                    Expected expected = expected(asked, log);
                    assertSame(index, asked, expected, seed);
                    matches += expected.matches();
                }
            }
        }
        assertThat(matches).as("patterns that match something").isGreaterThan(1_000);
    }

    @Test
    void splitsMergesAndGrowsWithoutADifference() {
        for (long seed = 100; seed < 112; seed++) {
            MemoryEventLog log = RandomJourneys.of(seed).log();
            try (TestIndex index = TestIndex.of(log);
                    TestIndex grown = TestIndex.grown(log)) {
                for (SequenceMode mode : SequenceMode.values()) {
                    SequenceQuestion question = Asked.of(new Random(seed)).question(mode);
                    SequenceAnswer whole = index.ask(question);
                    assertSame(index.askInPieces(question, seed), whole, seed, question);
                    assertSame(grown.ask(question), whole, seed, question);
                    assertSame(grown.askInPieces(question, seed), whole, seed, question);
                }
            }
        }
    }

    private static void assertSame(SequenceAnswer actual, SequenceAnswer expected, long seed, Object question) {
        assertThat(actual)
                .usingRecursiveComparison()
                .ignoringFields("took")
                .as("seed %d: %s", seed, question)
                .isEqualTo(expected);
    }

    private static void assertSame(TestIndex index, Asked asked, Expected expected, long seed) {
        String as = "seed " + seed + ": " + asked;
        var matched = new Share(expected.matched(), expected.persons());
        assertThat(index.ask(asked.question(SequenceMode.MATCH)).matched())
                .as(as)
                .isEqualTo(matched);
        SequenceAnswer counted = index.ask(asked.question(SequenceMode.COUNT));
        assertThat(counted.matched()).as(as).isEqualTo(matched);
        assertThat(counted.matches()).as(as).hasValue(expected.matches());
        SequenceAnswer longest = index.ask(asked.question(SequenceMode.LONGEST));
        assertThat(longest.matched()).as(as).isEqualTo(matched);
        assertThat(longest.longest().stream().map(SequenceAnswer.LongestAnswer::n))
                .as(as)
                .isEqualTo(expected.longest());
    }

    private record Asked(Scope scope, List<EventMatcher> conditions, RandomPattern pattern) {
        static Asked of(Random random) {
            List<EventMatcher> conditions = Stream.generate(() -> RandomFilters.matcher(random))
                    .limit(1 + random.nextInt(4))
                    .toList();
            return new Asked(
                    random.nextBoolean() ? Scope.everything(ZoneOffset.UTC) : RandomFilters.scope(random),
                    conditions,
                    RandomPattern.of(random, conditions.size()));
        }

        SequenceQuestion question(SequenceMode mode) {
            return new SequenceQuestion(scope, conditions, pattern.text(), mode);
        }
    }

    private record Expected(long persons, long matched, long matches, List<Long> longest) {}

    private static Expected expected(Asked asked, MemoryEventLog log) {
        long persons = 0;
        long matched = 0;
        long matches = 0;
        int terms = asked.pattern().terms().size();
        long[] longest = new long[terms + 1];
        for (Timeline timeline : Timeline.of(log, asked.scope())) {
            List<Timeline.Entry> rows = timeline.events().stream()
                    .filter(entry -> asked.conditions().stream()
                            .anyMatch(condition -> Evaluation.matches(condition, entry.event())))
                    .toList();
            if (!rows.isEmpty()) {
                int count = mostDisjoint(asked, rows);
                persons++;
                matched += count > 0 ? 1 : 0;
                matches += count;
                longest[longest(asked, rows)]++;
            }
        }
        return new Expected(persons, matched, matches, Stream.of(box(longest)).toList());
    }

    private static Long[] box(long[] values) {
        Long[] boxed = new Long[values.length];
        for (int i = 0; i < values.length; i++) {
            boxed[i] = values[i];
        }
        return boxed;
    }

    /// The largest number of matches that do not overlap, over all matches there are.
    private static int mostDisjoint(Asked asked, List<Timeline.Entry> rows) {
        int last = asked.pattern().terms().size() - 1;
        int[] most = new int[rows.size() + 1];
        List<boolean[]> endsFrom = new ArrayList<>();
        for (int start = 0; start < rows.size(); start++) {
            endsFrom.add(asked.pattern().chains(asked.conditions(), rows, start).get(last));
        }
        for (int end = 0; end < rows.size(); end++) {
            most[end + 1] = most[end];
            for (int start = 0; start <= end; start++) {
                if (endsFrom.get(start)[end]) {
                    most[end + 1] = Math.max(most[end + 1], most[start] + 1);
                }
            }
        }
        return most[rows.size()];
    }

    private static int longest(Asked asked, List<Timeline.Entry> rows) {
        int longest = 0;
        for (int start = 0; start < rows.size(); start++) {
            List<boolean[]> chains = asked.pattern().chains(asked.conditions(), rows, start);
            for (int term = 0; term < chains.size(); term++) {
                for (boolean ends : chains.get(term)) {
                    longest = Math.max(longest, ends ? term + 1 : 0);
                }
            }
        }
        return longest;
    }
}
