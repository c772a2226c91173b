package footpath.analytics.segment;

import static footpath.testkit.Journeys.journeys;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import footpath.analytics.CalendarUnit;
import footpath.analytics.Scope;
import footpath.analytics.Segment;
import footpath.analytics.SegmentTime;
import footpath.analytics.Share;
import footpath.analytics.SubjectMask;
import footpath.analytics.SubjectSet;
import footpath.analytics.TestIndex;
import footpath.analytics.Words;
import footpath.events.Event;
import footpath.events.Period;
import footpath.events.filter.EventMatcher;
import footpath.events.filter.FilterText;
import footpath.index.Shard;
import footpath.testkit.MemoryEventLog;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// Worked examples; the laws of every kernel draw segments at random.
class SegmentTest {
    private static final Instant DAY_0 = Instant.parse("2024-01-01T00:00:00Z");

    /// Three visits within 30 days exactly; one microsecond more; three visits and a complaint after; a
    /// complaint between two runs; a complaint at the instant of the third visit, before it in order of
    /// arrival.
    private static final MemoryEventLog LOG = MemoryEventLog.of(List.of(
            visit("close", 0),
            visit("close", 10),
            visit("close", 30),
            visit("wide", 0),
            visit("wide", 10),
            visitAt("wide", DAY_0.plus(Duration.ofDays(30)).plusNanos(1_000)),
            visit("left", 0),
            visit("left", 1),
            visit("left", 2),
            complaint("left", 3),
            visit("healed", 0),
            visit("healed", 1),
            visit("healed", 2),
            complaint("healed", 3),
            visit("healed", 4),
            visit("healed", 5),
            visit("healed", 6),
            visit("tie", 0),
            visit("tie", 1),
            complaint("tie", 2),
            visit("tie", 2)));

    private static final Segment THREE_IN_30_DAYS = new Segment.Did(
            EventMatcher.named("visit"), 3, Optional.of(Duration.ofDays(30)), Optional.empty(), Period.ALWAYS);
    private static final Segment AND_NO_COMPLAINT = new Segment.Did(
            EventMatcher.named("visit"),
            3,
            Optional.of(Duration.ofDays(30)),
            Optional.of(EventMatcher.named("complaint")),
            Period.ALWAYS);

    @Test
    void theWindowIsInclusive() {
        assertThat(members(THREE_IN_30_DAYS)).containsExactly("close", "healed", "left", "tie");
    }

    @Test
    void neverAfterLooksAtWhatFollowsTheRun() {
        // Of the healed one, the runs that end on day 4, 5 and 6 have no complaint after them.
        assertThat(members(AND_NO_COMPLAINT)).containsExactly("close", "healed", "tie");
    }

    @Test
    void atOneInstantArrivalTellsWhatCameAfter() {
        MemoryEventLog log = MemoryEventLog.of(List.of(
                visit("before", 0),
                complaint("before", 2),
                visit("before", 2),
                visit("before", 2),
                visit("after", 0),
                visit("after", 2),
                visit("after", 2),
                complaint("after", 2)));
        assertThat(members(AND_NO_COMPLAINT, log)).containsExactly("before");
    }

    @Test
    void aRunMayBeginBeforeWhatMustNotFollowAndOnTheFirstInstantOfThePeriod() {
        MemoryEventLog log = MemoryEventLog.of(List.of(
                visit("around", 1),
                complaint("around", 2),
                visit("around", 3),
                visit("early", 0),
                visit("early", 3),
                visit("late", 1),
                visit("late", 2),
                complaint("late", 4),
                visit("last", 3),
                visit("last", 4)));
        var days = new Period(DAY_0.plus(Duration.ofDays(1)), DAY_0.plus(Duration.ofDays(4)));
        Segment twice = new Segment.Did(
                EventMatcher.named("visit"), 2, Optional.empty(), Optional.of(EventMatcher.named("complaint")), days);
        assertThat(members(twice, log)).containsExactly("around", "late");
    }

    @Test
    void conditionsHoldForWhatIsDoneAndForWhatMustNotFollow() {
        MemoryEventLog log = journeys(
                "anna: visit@0d{p=1} visit@1d visit@2d{p=1}",
                "ben: visit@0d{p=1} visit@1d",
                "cleo: visit@0d{p=1} visit@1d{p=1} complaint@2d{p=2}",
                "dan: visit@0d{p=1} visit@1d{p=1} complaint@2d{p=1}");
        Segment twice = new Segment.Did(
                FilterText.parseMatcher("visit where p = 1"),
                2,
                Optional.empty(),
                Optional.of(FilterText.parseMatcher("complaint where p = 1")),
                Period.ALWAYS);
        assertThat(members(twice, log)).containsExactly("anna", "cleo");
    }

    @Test
    void anEventIsNotAfterItself() {
        MemoryEventLog log = journeys("anna: visit@0d visit@1d", "ben: visit@0d");
        Segment twice = new Segment.Did(
                EventMatcher.named("visit"),
                2,
                Optional.empty(),
                Optional.of(EventMatcher.named("visit")),
                Period.ALWAYS);
        assertThat(members(twice, log)).containsExactly("anna");
    }

    @Test
    void runsMayBeOfMoreEventsThanAreReadAtOnce() {
        List<Event> events = new ArrayList<>();
        for (int second = 0; second < 20_000; second++) {
            events.add(visitAt("often", DAY_0.plusSeconds(second)));
        }
        events.add(complaint("often", 0));
        MemoryEventLog log = MemoryEventLog.of(events);
        for (int times : new int[] {2, 8_192, 8_193, 20_000}) {
            assertThat(members(visits(times, times - 1), log)).containsExactly("often");
            assertThat(members(visits(times, times - 2), log)).isEmpty();
        }
        assertThat(members(visits(20_001, 1_000_000), log)).isEmpty();
        events.add(complaint("often", 1));
        assertThat(members(visits(2, 1_000_000), MemoryEventLog.of(events))).isEmpty();
    }

    private static Segment visits(int times, int seconds) {
        return new Segment.Did(
                EventMatcher.named("visit"),
                times,
                Optional.of(Duration.ofSeconds(seconds).plusNanos(1_000)),
                Optional.of(EventMatcher.named("complaint")),
                Period.ALWAYS);
    }

    @Test
    void segmentsCombineAsSets() {
        Segment complained = Segment.Did.once(EventMatcher.named("complaint"));
        assertThat(members(new Segment.Not(complained))).containsExactly("close", "wide");
        assertThat(members(new Segment.All(List.of(THREE_IN_30_DAYS, new Segment.Not(complained)))))
                .containsExactly("close");
        assertThat(members(new Segment.Any(List.of(new Segment.Not(THREE_IN_30_DAYS), complained))))
                .containsExactly("healed", "left", "tie", "wide");
        assertThat(members(new Segment.All(List.of()))).hasSize(5);
        assertThat(members(new Segment.Any(List.of()))).isEmpty();
    }

    @Test
    void aPeriodOfItsOwnCutsWhatIsSeen() {
        var firstDays = new Period(DAY_0, DAY_0.plus(Duration.ofDays(2)));
        assertThat(members(
                        new Segment.Did(EventMatcher.named("visit"), 2, Optional.empty(), Optional.empty(), firstDays)))
                .containsExactly("healed", "left", "tie");
    }

    @Test
    void sizesAndOverlapsAreCounted() {
        Segment complained = Segment.Did.once(EventMatcher.named("complaint"));
        var question = new SegmentQuestion(
                Scope.everything(ZoneOffset.UTC),
                List.of(
                        new SegmentQuestion.Named("three", THREE_IN_30_DAYS),
                        new SegmentQuestion.Named("complained", complained)));
        try (TestIndex index = TestIndex.of(LOG)) {
            SegmentAnswer answer = index.ask(question);
            assertThat(answer.persons()).isEqualTo(5);
            assertThat(answer.segments().get(0).size()).isEqualTo(new Share(4, 5));
            assertThat(answer.segments().get(0).overlaps()).containsExactly(new Share(4, 4), new Share(3, 4));
            assertThat(answer.segments().get(1).overlaps()).containsExactly(new Share(3, 3), new Share(3, 3));
        }
    }

    @Test
    void saysItselfInWords() {
        assertThat(Words.of(new Segment.All(List.of(AND_NO_COMPLAINT, new Segment.Not(Segment.EVERYONE)))))
                .startsWith("(who did visit at least 3 times within 30 days and never complaint after and not (where ");
    }

    @Test
    void atAnInstantOnlyThoseKnownByThenAreIn() {
        Segment noComplaint = new Segment.Not(Segment.Did.once(EventMatcher.named("complaint")));
        MemoryEventLog log =
                MemoryEventLog.of(List.of(visit("anna", 0), complaint("anna", 2), visit("ben", 1), visit("late", 3)));
        try (TestIndex index = TestIndex.of(log)) {
            assertThat(sizes(index, noComplaint, 0)).isEqualTo(1);
            assertThat(sizes(index, noComplaint, 1)).isEqualTo(2);
            assertThat(sizes(index, noComplaint, 2)).isEqualTo(1);
            assertThat(sizes(index, noComplaint, 3)).isEqualTo(2);
        }
    }

    /// How many are in it on a day, events at its first instant counted.
    private static long sizes(TestIndex index, Segment segment, int day) {
        Optional<Instant> asOf = Optional.of(DAY_0.plus(Duration.ofDays(day)));
        return index.ask(new SegmentListQuestion(segment, asOf)).size();
    }

    @Test
    void growthIsToldOfThoseKnownByTheEndOfEachPeriod() {
        MemoryEventLog log =
                MemoryEventLog.of(List.of(visit("anna", 0), complaint("anna", 2), visit("ben", 1), visit("late", 3)));
        var question = new SegmentQuestion(
                Scope.everything(ZoneOffset.UTC),
                List.of(new SegmentQuestion.Named("c", Segment.Did.once(EventMatcher.named("complaint")))),
                Optional.empty(),
                Optional.of(new SegmentGrowth(CalendarUnit.DAY, DayOfWeek.MONDAY)));
        try (TestIndex index = TestIndex.of(log)) {
            SegmentAnswer answer = index.ask(question);
            assertThat(answer.periods()).hasSize(4);
            assertThat(answer.segments().getFirst().growth())
                    .containsExactly(new Share(0, 1), new Share(0, 2), new Share(1, 2), new Share(1, 3));
        }
    }

    @Test
    void aListIsWhoIsOnItAndASavedSegmentIsWhatItMeans() {
        try (TestIndex index = TestIndex.of(LOG)) {
            int[] persons = index.persons(List.of("wide", "tie"));
            Segment list = new Segment.Persons(SubjectSet.of(persons), DAY_0);
            assertThat(members(list)).containsExactly("tie", "wide");
            assertThat(members(new Segment.Not(new Segment.Saved("early", list))))
                    .containsExactly("close", "healed", "left");
            assertThat(members(SegmentTime.before(list, DAY_0))).isEmpty();
            assertThat(Words.of(new Segment.Saved("early", list)))
                    .isEqualTo("in the saved segment \"early\" (on a list of 2 as of 1 Jan 2024)");
        }
    }

    @Test
    void refusesWhatCannotBe() {
        EventMatcher visit = EventMatcher.named("visit");
        assertThatThrownBy(() -> new Segment.Did(visit, 0, Optional.empty(), Optional.empty(), Period.ALWAYS))
                .hasMessage("segment.times: needs 1 to 1000000 times, got 0");
        assertThatThrownBy(() -> new Segment.Did(visit, 1, Optional.of(Duration.ZERO), Optional.empty(), Period.ALWAYS))
                .hasMessageStartingWith("segment.within: needs 1 microsecond");
        assertThatThrownBy(() -> Segment.Did.once(FilterText.parseMatcher("visit where trait tier = gold")))
                .hasMessageStartingWith("segment.did: chooses events and may not look at traits");
    }

    private static List<String> members(Segment segment) {
        return members(segment, LOG);
    }

    private static List<String> members(Segment segment, MemoryEventLog log) {
        List<String> members = new ArrayList<>();
        try (TestIndex index = TestIndex.of(log)) {
            for (Shard shard : index.snapshot().shards()) {
                SubjectMask mask = SubjectMask.of(shard, segment);
                for (int subject = 0; subject < shard.subjectCount(); subject++) {
                    if (mask.has(subject)) {
                        members.add(index.snapshot().personKey(shard.person(subject)));
                    }
                }
            }
        }
        members.sort(null);
        return members;
    }

    private static Event visit(String person, int day) {
        return visitAt(person, DAY_0.plus(Duration.ofDays(day)));
    }

    private static Event visitAt(String person, Instant time) {
        return new Event(person, time, "visit", "", "test", Optional.empty(), Map.of());
    }

    private static Event complaint(String person, int day) {
        Instant time = DAY_0.plus(Duration.ofDays(day));
        return new Event(person, time, "complaint", "", "test", Optional.empty(), Map.of());
    }
}
