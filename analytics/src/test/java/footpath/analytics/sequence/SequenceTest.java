package footpath.analytics.sequence;

import static footpath.testkit.Journeys.journeys;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import footpath.analytics.Scope;
import footpath.analytics.Share;
import footpath.analytics.TestIndex;
import footpath.events.filter.EventMatcher;
import footpath.events.filter.FilterText;
import footpath.testkit.MemoryEventLog;
import java.time.ZoneOffset;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SequenceTest {
    @Test
    void termsSideBySideMatchEventsSideBySide() {
        assertThat(matches("(?1)(?2)", "a@0m b@1m")).isTrue();
        assertThat(matches("(?1)(?2)", "a@0m c@1m b@2m")).isFalse();
        assertThat(matches("(?1).(?2)", "a@0m c@1m b@2m")).isTrue();
        assertThat(matches("(?1).(?2)", "a@0m b@2m")).isFalse();
        assertThat(matches("(?1).*(?2)", "a@0m c@1m c@2m b@3m")).isTrue();
        assertThat(matches("(?1).*(?2)", "a@0m b@3m")).isTrue();
        assertThat(matches("(?1).*(?2)", "b@0m a@3m")).isFalse();
    }

    @Test
    void eventsThatFulfilNoConditionAreDroppedBeforeMatching() {
        assertThat(matches("(?1)(?2)", "a@0m x@1m b@2m")).isTrue();
        assertThat(matches("(?1).(?2)", "a@0m x@1m b@2m")).isFalse();
    }

    @Test
    void aTimeConditionComparesWithTheEventBeforeAndSkipsThoseBetween() {
        assertThat(matches("(?1)(?t<=60)(?2)", "a@0m c@30s b@1m")).isTrue();
        assertThat(matches("(?1)(?t<60)(?2)", "a@0m b@1m")).isFalse();
        assertThat(matches("(?1)(?t<60)(?2)", "a@0m b@59s")).isTrue();
        assertThat(matches("(?1)(?t>60)(?2)", "a@0m b@1m")).isFalse();
        assertThat(matches("(?1)(?t>60)(?2)", "a@0m b@1m b@61s")).isTrue();
        assertThat(matches("(?1)(?t>=60)(?2)", "a@0m b@1m")).isTrue();
        assertThat(matches("(?1)(?t==60)(?2)", "a@0m b@59s b@1m b@61s")).isTrue();
        assertThat(matches("(?1)(?t==60)(?2)", "a@0m b@59s b@61s")).isFalse();
        assertThat(matches("(?1)(?t>=0.25)(?t<0.5)(?2)", "a@0m b@100ms b@500ms"))
                .isFalse();
        assertThat(matches("(?1)(?t>=0.25)(?t<0.5)(?2)", "a@0m b@100ms b@250ms"))
                .isTrue();
        assertThat(matches("(?1)(?t<=3600)(?2).*(?3)", "a@0m b@1h c@9d")).isTrue();
    }

    @Test
    void aTimeMayHaveAUnit() {
        assertThat(matches("(?1)(?t<=60s)(?2)", "a@0m b@1m")).isTrue();
        assertThat(matches("(?1)(?t<1min)(?2)", "a@0m b@1m")).isFalse();
        assertThat(matches("(?1)(?t>=1.5h)(?2)", "a@0m b@90m")).isTrue();
        assertThat(matches("(?1)(?t>1.5h)(?2)", "a@0m b@90m")).isFalse();
        assertThat(matches("(?1)(?t<=14d)(?2)", "a@0m b@14d")).isTrue();
        assertThat(matches("(?1)(?t<14d)(?2)", "a@0m b@14d")).isFalse();
        assertRefused("(?1)(?t<=999999999999d)(?2)", "at character 10, \"999999999999d)(?2)\": is too long a time");
        assertRefused("(?1)(?t<=2w)(?2)", "at character 11, \"w)(?2)\": expected )");
    }

    @Test
    void aLaterFirstEventIsTriedWhereTheEarlierIsTooEarly() {
        assertThat(matches("(?1)(?t<=10)(?2)", "a@0s a@60s b@65s")).isTrue();
        assertThat(matches("(?1)(?t>=50)(?2)", "a@0s a@60s b@65s")).isTrue();
        assertThat(matches("(?1)(?t==30)(?2)", "a@0s a@60s b@65s")).isFalse();
    }

    @Test
    void eventsOfOneInstantStandInOrderOfArrival() {
        assertThat(matches("(?1)(?2)", "a@0m b@0m")).isTrue();
        assertThat(matches("(?1)(?2)", "b@0m a@0m")).isFalse();
        assertThat(matches("(?1)(?t<=0)(?2)", "a@0m b@0m")).isTrue();
        assertThat(matches("(?1)(?t>0)(?2)", "a@0m b@0m")).isFalse();
    }

    @Test
    void anEventFillsOneTermEvenIfItFulfilsSeveralConditions() {
        List<EventMatcher> conditions = matchers("a", "a, b");
        MemoryEventLog one = journeys("anna: a@0m");
        MemoryEventLog two = journeys("anna: a@0m a@1m");
        assertThat(ask(one, conditions, "(?1)(?2)", SequenceMode.MATCH).matched())
                .isEqualTo(new Share(0, 1));
        assertThat(ask(two, conditions, "(?1)(?2)", SequenceMode.MATCH).matched())
                .isEqualTo(new Share(1, 1));
    }

    @Test
    void matchesThatShareNoEventAreCounted() {
        SequenceAnswer answer = ask(
                journeys("anna: a@0m a@1m b@2m a@3m b@4m", "ben: a@0m b@1m", "cleo: b@0m", "dan: x@0m"),
                matchers("a", "b"),
                "(?1).*(?2)",
                SequenceMode.COUNT);
        assertThat(answer.matched()).isEqualTo(new Share(2, 3));
        assertThat(answer.matches()).isEqualTo(OptionalLong.of(3));
        assertThat(answer.longest()).isEmpty();
        assertThat(answer.rule()).contains("(?1).*(?2)", "1: a", "dropped before matching");
    }

    @Test
    void tellsHowFarPersonsCome() {
        SequenceAnswer answer = ask(
                journeys("anna: a@0m b@1m c@2m", "ben: a@0m b@2h c@3h", "cleo: c@0m b@1m", "dan: a@0m", "eve: x@0m"),
                matchers("a", "b", "c"),
                ".*(?1)(?t<=3600)(?2).*(?3).*",
                SequenceMode.LONGEST);
        assertThat(answer.longest())
                .containsExactly(
                        new SequenceAnswer.LongestAnswer(0, "", 1),
                        new SequenceAnswer.LongestAnswer(1, ".*(?1)", 2),
                        new SequenceAnswer.LongestAnswer(2, ".*(?1)(?t<=3600)(?2)", 0),
                        new SequenceAnswer.LongestAnswer(3, ".*(?1)(?t<=3600)(?2).*(?3)", 1));
        assertThat(answer.matched()).isEqualTo(new Share(1, 4));
        assertThat(answer.matches()).isEmpty();
    }

    @Test
    void noPatternExplodes() {
        var line = new StringBuilder("anna:");
        for (int event = 0; event < 20_000; event++) {
            line.append(" a@").append(event).append('s');
        }
        String pattern = Stream.generate(() -> "(?1)(?t>=1)").limit(62).reduce("", String::concat) + "(?1)(?t<=5)(?2)";
        assertThat(ask(journeys(line.toString()), matchers("a", "b"), pattern, SequenceMode.LONGEST)
                        .longest()
                        .get(63)
                        .n())
                .isEqualTo(1);
    }

    @Test
    void aMalformedPatternIsRefusedWithItsPlace() {
        assertRefused("", "at its end: needs at least one (?N) or .");
        assertRefused(".*", "at character 1, \".*\": needs at least one (?N) or .");
        assertRefused("(?1)x", "at character 5, \"x\": expected (?1), ., .* or a time condition as (?t<=60)");
        assertRefused("(?1)(?4)", "at character 5, \"(?4)\": there is no condition 4; they are numbered from 1 to 3");
        assertRefused("(?0)", "at character 1, \"(?0)\": there is no condition 0; they are numbered from 1 to 3");
        assertRefused(
                "(?99999999999)",
                "at character 1, \"(?99999999999)\": there is no condition 99999999999; they are numbered from 1 to 3");
        assertRefused("(?1", "at its end: expected )");
        assertRefused(
                "(?a)",
                "at character 3, \"a)\": expected the number of a condition, as (?1), or a time condition, as (?t<=60)");
        assertRefused("(?1)(?t=5)(?2)", "at character 8, \"=5)(?2)\": expected <=, <, >=, > or ==");
        assertRefused(
                "(?1)(?t<=)(?2)", "at character 10, \")(?2)\": expected a time of 1 to 12 digits, as 3600 or 14d");
        assertRefused(
                "(?1)(?t<=1234567890123)(?2)",
                "at character 10, \"1234567890123)(?2)\": expected a time of 1 to 12 digits, as 3600 or 14d");
        assertRefused("(?1)(?t<=1.)(?2)", "at character 12, \")(?2)\": expected 1 to 6 decimals");
        assertRefused("(?1)(?t<=1(?2)", "at character 11, \"(?2)\": expected )");
        assertRefused(
                "(?t<=1)(?2)",
                "at character 1, \"(?t<=1)(?2)\": a time condition compares with the event before: it must follow"
                        + " (?N) or .");
        assertRefused("(?1)(?t<=1)", "at character 5, \"(?t<=1)\": a time condition must be followed by (?N) or .");
        assertRefused(
                "(?1).*(?t<=1)(?2)",
                "at character 7, \"(?t<=1)(?2)\": a time condition skips events by itself; leave out the .* beside it");
        assertRefused(
                "(?1)(?t<=1).*(?2)",
                "at character 12, \".*(?2)\": a time condition skips events by itself; leave out the .* beside it");
        assertRefused("(?1)(?t>2)(?t<=2)(?2)", "at character 11, \"(?t<=2)(?2)\": no time can fulfil this");
        assertRefused("(?1)(?t<0)(?2)", "at character 5, \"(?t<0)(?2)\": no time can fulfil this");
        assertRefused(".".repeat(65), "at character 65, \".\": needs at most 64 of (?N) and .");
    }

    @Test
    void refusesWhatCannotBeAsked() {
        assertThatThrownBy(() -> question(List.of(), ".", SequenceMode.MATCH))
                .hasMessage("sequence.conditions: needs 1 to 32 conditions, got 0");
        assertThatThrownBy(() -> question(matchers("a", "b where trait x exists"), ".", SequenceMode.MATCH))
                .hasMessageStartingWith("sequence.conditions[1]: ");
    }

    private static void assertRefused(String pattern, String problem) {
        assertThatThrownBy(() -> question(matchers("a", "b", "c"), pattern, SequenceMode.MATCH))
                .hasMessage("sequence.pattern: " + problem);
    }

    private static boolean matches(String pattern, String events) {
        return ask(journeys("anna: " + events), matchers("a", "b", "c"), pattern, SequenceMode.MATCH)
                        .matched()
                        .n()
                == 1;
    }

    private static SequenceAnswer ask(
            MemoryEventLog log, List<EventMatcher> conditions, String pattern, SequenceMode mode) {
        try (TestIndex index = TestIndex.of(log)) {
            return index.ask(question(conditions, pattern, mode));
        }
    }

    private static SequenceQuestion question(List<EventMatcher> conditions, String pattern, SequenceMode mode) {
        return new SequenceQuestion(Scope.everything(ZoneOffset.UTC), conditions, pattern, mode);
    }

    private static List<EventMatcher> matchers(String... texts) {
        return Stream.of(texts).map(FilterText::parseMatcher).toList();
    }
}
