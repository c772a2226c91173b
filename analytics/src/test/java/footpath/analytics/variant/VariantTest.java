package footpath.analytics.variant;

import static footpath.testkit.Journeys.journeys;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import footpath.analytics.InvalidQuestion;
import footpath.analytics.Scope;
import footpath.analytics.Segment;
import footpath.analytics.Share;
import footpath.analytics.TestIndex;
import footpath.events.Period;
import footpath.events.filter.FilterText;
import footpath.testkit.Journeys;
import footpath.testkit.MemoryEventLog;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class VariantTest {
    private static final Optional<Duration> WHOLE = Optional.empty();

    @Test
    void listsTheMostFrequentWholeJourneysWithShareCoverageAndDuration() {
        VariantAnswer answer = ask(
                journeys("anna: a@0m b@2m", "ben: a@0m b@4m", "cleo: b@0m", "dan: a@0m b@2m a@3m"),
                question("any event", false, WHOLE, 2));
        assertThat(answer.persons()).isEqualTo(4);
        assertThat(answer.journeys()).isEqualTo(4);
        assertThat(answer.distinct()).isEqualTo(3);
        assertThat(answer.variants())
                .containsExactly(
                        new VariantAnswer.OneVariant(List.of("a", "b"), new Share(2, 4), new Share(2, 4), 180, 228),
                        new VariantAnswer.OneVariant(
                                List.of("a", "b", "a"), new Share(1, 4), new Share(3, 4), 180, 180));
        assertThat(answer.rule()).contains("any event", "percentile_cont");
    }

    @Test
    void collapsedRepeatsCountForTheDurationButNotForTheVariant() {
        VariantAnswer answer = ask(journeys("anna: a@0m a@1m b@2m b@5m"), question("any event", true, WHOLE, 10));
        assertThat(answer.variants())
                .containsExactly(
                        new VariantAnswer.OneVariant(List.of("a", "b"), new Share(1, 1), new Share(1, 1), 300, 300));
    }

    @Test
    void aGapLongerThanTheTimeoutBeginsAnotherJourneyAndOneAsLongDoesNot() {
        VariantAnswer answer = ask(
                journeys("anna: a@0m b@30m a@60m1us b@70m"),
                question("any event", false, Optional.of(Duration.ofMinutes(30)), 10));
        assertThat(answer.persons()).isEqualTo(1);
        assertThat(answer.journeys()).isEqualTo(2);
        assertThat(answer.variants()).singleElement().satisfies(variant -> {
            assertThat(variant.names()).containsExactly("a", "b");
            assertThat(variant.share()).isEqualTo(new Share(2, 2));
        });
    }

    @Test
    void theGapLiesBetweenEventsThatAreAskedFor() {
        VariantAnswer answer = ask(
                journeys("anna: a@0m x@20m b@40m"), question("a, b", false, Optional.of(Duration.ofMinutes(30)), 10));
        assertThat(answer.journeys()).isEqualTo(2);
    }

    @Test
    void saysNothingOfNothing() {
        VariantAnswer answer = ask(new MemoryEventLog(), question("any event", false, WHOLE, 10));
        assertThat(answer.variants()).isEmpty();
        assertThat(answer.distinct()).isZero();
    }

    @Test
    void sequencesOfOneHashStayApart() {
        var table = new VariantTable(1 << 20, 0);
        var key = new VariantKey();
        var random = new Random(1);
        for (int i = 0; i < 300; i++) {
            int[] codes = random.ints(1 + random.nextInt(4), 0, 3)
                    .map(code -> code * 100)
                    .toArray();
            int variant = table.findOrAdd(key.of(codes, codes.length));
            assertThat(table.codes(variant)).containsExactly(codes);
            assertThat(table.find(key.of(codes, codes.length))).isEqualTo(variant);
        }
        assertThat(table.size()).isGreaterThan(50).isLessThanOrEqualTo(3 + 9 + 27 + 81);
    }

    @Test
    void codesOfEverySizeAreKept() {
        var table = new VariantTable();
        int[] codes = {0, 127, 128, 16_383, 16_384, Integer.MAX_VALUE, 0};
        assertThat(table.codes(table.findOrAdd(new VariantKey().of(codes, codes.length))))
                .containsExactly(codes);
    }

    @Test
    void aJourneyAsLongAsCanBePackedAndOneLongerAreCountedAlike() {
        // Three names take two bits each: 31 names fit into a number.
        String names = "a@0m b@1m c@2m";
        List<String> persons = new ArrayList<>();
        for (int length : new int[] {31, 32, 70}) {
            StringBuilder events = new StringBuilder(names);
            for (int minute = 3; minute < length; minute++) {
                events.append(' ')
                        .append("abc".charAt(minute % 3))
                        .append('@')
                        .append(minute)
                        .append('m');
            }
            persons.add("once" + length + ": " + events);
            persons.add("again" + length + ": " + events);
        }
        VariantAnswer answer = ask(journeys(persons.toArray(String[]::new)), question("any event", true, WHOLE, 10));
        assertThat(answer.distinct()).isEqualTo(3);
        assertThat(answer.variants())
                .extracting(variant -> variant.names().size() + " " + variant.share() + " " + variant.medianSeconds())
                .containsExactly(
                        "31 " + new Share(2, 6) + " 1800.0",
                        "32 " + new Share(2, 6) + " 1860.0",
                        "70 " + new Share(2, 6) + " 4140.0");
    }

    @Test
    void atOneInstantArrivalIsTheOrderAndWhatIsNotAskedForDoesNotPartRepeats() {
        VariantAnswer answer =
                ask(journeys("anna: b@0m a@0m x@0m a@0m", "ben: b@5m x@6m a@7m"), question("a, b", true, WHOLE, 10));
        assertThat(answer.variants()).singleElement().satisfies(variant -> {
            assertThat(variant.names()).containsExactly("b", "a");
            assertThat(variant.share()).isEqualTo(new Share(2, 2));
            assertThat(variant.medianSeconds()).isEqualTo(60);
        });
    }

    @Test
    void thePeriodCutsJourneysAtItsFirstAndBeforeItsLastInstant() {
        Instant from = Journeys.START.plus(Duration.ofMinutes(1));
        var scope = new Scope(new Period(from, from.plus(Duration.ofMinutes(3))), Segment.EVERYONE, ZoneOffset.UTC);
        var question = new VariantQuestion(scope, FilterText.parseMatcher("any event"), false, WHOLE, 10);
        VariantAnswer answer = ask(journeys("anna: a@0m b@1m c@2m a@4m", "ben: a@0m a@4m"), question);
        assertThat(answer.persons()).isEqualTo(1);
        assertThat(answer.variants())
                .singleElement()
                .satisfies(variant -> assertThat(variant.names()).containsExactly("b", "c"));
    }

    @Test
    void timelinesMayBeLongerThanWhatIsReadAtOnce() {
        StringBuilder events = new StringBuilder("long:");
        for (int second = 0; second < 20_000; second++) {
            events.append(second % 2 == 0 ? " a@" : " b@").append(second).append('s');
        }
        VariantAnswer answer =
                ask(journeys(events.toString(), "anna: a@0m", "ben: b@0m a@1m"), question("a, b", false, WHOLE, 10));
        assertThat(answer.variants())
                .extracting(variant -> variant.names().size() + " " + variant.medianSeconds())
                .containsExactly("1 0.0", "20000 19999.0", "2 60.0");
    }

    @Test
    void countsOfNumbersAreKeptApartAndMerged() {
        var random = new Random(1);
        Map<Long, Long> expected = new HashMap<>();
        var one = new JourneyCounts(JourneyCounts.MOST_TIMES);
        var other = new JourneyCounts(JourneyCounts.MOST_TIMES);
        for (int i = 0; i < 20_000; i++) {
            long number = 1 + random.nextLong(5_000) * (random.nextBoolean() ? 1 : 1L << 40);
            expected.merge(number, 1L, Long::sum);
            (random.nextInt(3) == 0 ? one : other).add(number, i);
        }
        one.merge(other, variant -> variant);
        assertThat(one.size()).isEqualTo(expected.size());
        expected.forEach((number, count) -> assertThat(one.count(number)).isEqualTo(count));
        assertThat(one.count(123_456_789L)).isZero();
        var numbers = new ArrayList<Long>();
        one.forEach((number, count) -> numbers.add(number));
        assertThat(numbers).containsExactlyInAnyOrderElementsOf(expected.keySet());
        assertThat(one.sorted())
                .containsExactly(expected.keySet().stream()
                        .sorted()
                        .mapToLong(number -> number)
                        .toArray());
    }

    /// More than may wait at once, of which those of one merge do not fit beside those of the other.
    @Test
    void manyNumbersAreCountedWhileTheyCome() {
        var one = new JourneyCounts(4_000_000);
        var other = new JourneyCounts(4_000_000);
        long numbers = 3 * 64 * 32_768;
        for (long i = 0; i < numbers; i++) {
            (i % 3 == 0 ? one : other).add(1 + i % 1_000, i);
        }
        one.merge(other, variant -> variant);
        for (long number = 1; number <= 1_000; number++) {
            assertThat(one.count(number)).isEqualTo(numbers / 1_000 + (number <= numbers % 1_000 ? 1 : 0));
        }
        assertThat(one.size()).isEqualTo(1_000);
        assertThat(one.isWhole()).isFalse();
    }

    @Test
    void timesOfJourneysAreFoundByTheirVariants() {
        var one = new JourneyCounts(6);
        var other = new JourneyCounts(6);
        one.add(5, 50);
        one.add(~0, 7);
        one.add(5, 51);
        other.add(5, 52);
        other.add(9, 90);
        other.add(~3, 8);
        assertThat(other.size()).isEqualTo(2);
        one.merge(other, variant -> variant + 2);
        assertThat(Arrays.copyOf(one.times(5, 3), 3)).containsExactlyInAnyOrder(50, 51, 52);
        assertThat(Arrays.copyOf(one.times(9, 1), 1)).containsExactly(90);
        assertThat(Arrays.copyOf(one.times(~0, 1), 1)).containsExactly(7);
        assertThat(Arrays.copyOf(one.times(~1, 1), 1)).containsExactly(8);
        assertThat(one.count(5)).isEqualTo(3);
        assertThat(one.count(9)).isEqualTo(1);
        assertThat(one.size()).isEqualTo(2);
        assertThat(one.isWhole()).isTrue();
    }

    @Test
    void journeysAreCountedWhereTheirTimesAreTooMany() {
        var one = new JourneyCounts(3);
        var other = new JourneyCounts(3);
        one.add(5, 50);
        one.add(5, 51);
        other.add(5, 52);
        other.add(9, 90);
        one.merge(other, variant -> variant);
        assertThat(one.isWhole()).isFalse();
        for (int i = 0; i < 5; i++) {
            one.add(9, i);
        }
        assertThat(one.count(5)).isEqualTo(3);
        assertThat(one.count(9)).isEqualTo(6);
    }

    @Test
    void numbersAreRefusedWhereThereIsNoRoom() {
        var small = new NumberCounts(6);
        for (int number = 1; number <= 42; number++) {
            small.add(number, 1);
        }
        assertThat(small.size()).isEqualTo(42);
        small.addEverySecond(new long[] {42, 7, 42, 7}, 0, 2);
        assertThat(small.count(42)).isEqualTo(2);
        assertThatThrownBy(() -> small.add(43, 1))
                .isInstanceOf(InvalidQuestion.class)
                .hasMessageStartingWith("variant.events: give more different journeys than fit into 1024 bytes");
    }

    @Test
    void moreDifferentJourneysThanFitAreRefused() {
        var partial = new VariantPartial(new VariantTable(5, -1), JourneyCounts.MOST_TIMES);
        partial.add(new int[] {1, 2, 3}, 3, 1);
        partial.add(new int[] {1, 2, 3}, 3, 1);
        partial.add(new int[] {1, 2}, 2, 1);
        assertThatThrownBy(() -> partial.add(new int[] {1}, 1, 1))
                .isInstanceOf(InvalidQuestion.class)
                .hasMessage("variant.events: give more different journeys than fit into 5 bytes; take fewer events, a"
                        + " shorter period, or sessions");
    }

    @Test
    void refusesWhatCannotBeAsked() {
        assertThatThrownBy(() -> question("any event", false, WHOLE, 0))
                .hasMessage("variant.top: needs 1 to 1000 variants, got 0");
        assertThatThrownBy(() -> question("any event", false, Optional.of(Duration.ZERO), 1))
                .hasMessageStartingWith("variant.sessionTimeout: ");
        assertThatThrownBy(() -> question("a where trait x exists", false, WHOLE, 1))
                .hasMessageStartingWith("variant.events: ");
    }

    private static VariantAnswer ask(MemoryEventLog log, VariantQuestion question) {
        try (TestIndex index = TestIndex.of(log)) {
            return index.ask(question);
        }
    }

    private static VariantQuestion question(
            String events, boolean collapse, Optional<Duration> sessionTimeout, int top) {
        return new VariantQuestion(
                Scope.everything(ZoneOffset.UTC), FilterText.parseMatcher(events), collapse, sessionTimeout, top);
    }
}
