package footpath.analytics.session;

import static footpath.testkit.Journeys.journeys;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import footpath.analytics.Asker;
import footpath.analytics.Breakdown;
import footpath.analytics.CalendarUnit;
import footpath.analytics.Cell;
import footpath.analytics.CellPersons;
import footpath.analytics.InvalidQuestion;
import footpath.analytics.Scope;
import footpath.analytics.Share;
import footpath.analytics.TestIndex;
import footpath.events.filter.Field;
import footpath.events.filter.FilterText;
import footpath.testkit.MemoryEventLog;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SessionTest {
    private static final MemoryEventLog LOG = journeys(
            "anna: visit@0m/web cart@30m/store pay@61m/web visit@1d/web", "ben: visit@5m/store visit@5m/store");

    @Test
    void aGapLongerThanTheTimeoutBeginsANewSession() {
        SessionAnswer.GroupAnswer all =
                ask(question(Duration.ofMinutes(30), Optional.empty())).groups().getFirst();
        assertThat(all.all()).isEqualTo(new SessionAnswer.Counts(4, 2, 6, 2));
        assertThat(all.periods())
                .extracting(SessionAnswer.PeriodAnswer::counts)
                .containsExactly(new SessionAnswer.Counts(3, 2, 5, 1), new SessionAnswer.Counts(1, 1, 1, 1));
        assertThat(all.periods())
                .extracting(SessionAnswer.PeriodAnswer::complete)
                .containsExactly(true, true);
        assertThat(all.lasts().orElseThrow().medianSeconds()).isZero();
        assertThat(all.lasts().orElseThrow().p90Seconds()).isCloseTo(0.7 * 1_800, within(1e-6));
        assertThat(all.first())
                .containsExactly(
                        new SessionAnswer.EventAnswer("visit", new Share(3, 4)),
                        new SessionAnswer.EventAnswer("pay", new Share(1, 4)));
        assertThat(all.last()).extracting(SessionAnswer.EventAnswer::name).containsExactly("visit", "cart", "pay");
    }

    @Test
    void aGapAsLongAsTheTimeoutDoesNot() {
        assertThat(ask(question(Duration.ofMinutes(31), Optional.empty()))
                        .groups()
                        .getFirst()
                        .all())
                .isEqualTo(new SessionAnswer.Counts(3, 2, 6, 1));
    }

    /// PostHog: half an hour of pause and 24 hours at most; Amplitude knows the pause alone.
    @Test
    void anEventTooFarFromTheFirstBeginsANewSession() {
        String steady = IntStream.rangeClosed(0, 49)
                .mapToObj(half -> "visit@" + 30 * half + "m")
                .collect(Collectors.joining(" "));
        try (TestIndex index = TestIndex.of(journeys("anna: " + steady))) {
            // The events lie 0, 0.5, ... 24.5 hours after the first: that after 24 hours is still in, the next is not.
            assertThat(sessions(index, SessionProfile.POSTHOG)).isEqualTo(new SessionAnswer.Counts(2, 1, 50, 1));
            assertThat(sessions(index, SessionProfile.FOOTPATH)).isEqualTo(new SessionAnswer.Counts(2, 1, 50, 1));
            assertThat(sessions(index, SessionProfile.AMPLITUDE)).isEqualTo(new SessionAnswer.Counts(1, 1, 50, 0));
        }
    }

    private static SessionAnswer.Counts sessions(TestIndex index, SessionProfile profile) {
        SessionQuestion usual = question(profile.timeout(), Optional.empty());
        SessionAnswer answer = index.ask(new SessionQuestion(
                usual.scope(),
                usual.events(),
                profile.timeout(),
                profile.longest(),
                usual.unit(),
                usual.weekStart(),
                Optional.empty(),
                usual.top(),
                usual.asOf()));
        return answer.groups().getFirst().all();
    }

    @Test
    void splitsByTheChannelOfTheFirstEvent() {
        SessionAnswer answer =
                ask(question(Duration.ofMinutes(31), Optional.of(new Breakdown(new Field.Channel(), 5))));
        assertThat(answer.groups())
                .extracting(
                        group -> group.value().orElseThrow() + " " + group.all().sessions())
                .containsExactly("web 2", "store 1");
    }

    @Test
    void saysByWhichRuleItCounts() {
        assertThat(ask(question(Duration.ofMinutes(30), Optional.empty())).rule())
                .contains("without a gap longer than 30 minutes")
                .contains("A bounce has one event only");
    }

    @Test
    void anEmptyAnswerHasNoLengths() {
        var log = journeys("anna: visit@0m");
        try (TestIndex index = TestIndex.of(log)) {
            SessionQuestion question = new SessionQuestion(
                    Scope.everything(ZoneOffset.UTC),
                    FilterText.parseMatcher("pay"),
                    SessionQuestion.USUAL_TIMEOUT,
                    Optional.empty(),
                    CalendarUnit.DAY,
                    DayOfWeek.MONDAY,
                    Optional.empty(),
                    3,
                    Instant.parse("2030-01-01T00:00:00Z"));
            assertThat(index.ask(question).groups()).singleElement().satisfies(group -> {
                assertThat(group.lasts()).isEmpty();
                assertThat(group.first()).isEqualTo(List.of());
            });
        }
    }

    @Test
    void aTimeoutOfNothingIsRefused() {
        assertThatThrownBy(() -> question(Duration.ZERO, Optional.empty()))
                .isInstanceOf(InvalidQuestion.class)
                .hasMessageStartingWith("session.timeout: needs 1 microsecond");
        SessionQuestion usual = question(Duration.ofMinutes(30), Optional.empty());
        assertThatThrownBy(() -> new SessionQuestion(
                        usual.scope(),
                        usual.events(),
                        usual.timeout(),
                        Optional.of(Duration.ZERO),
                        usual.unit(),
                        usual.weekStart(),
                        Optional.empty(),
                        usual.top(),
                        usual.asOf()))
                .isInstanceOf(InvalidQuestion.class)
                .hasMessageStartingWith("session.longest: needs 1 microsecond");
    }

    @Test
    void behindAnEventAreThosePersonsWhoseSessionsBeginOrEndWithIt() {
        SessionQuestion question = question(Duration.ofMinutes(30), Optional.empty());
        assertThat(persons(question, new SessionList.First("visit"))).containsExactly(0, 1);
        assertThat(persons(question, new SessionList.First("pay"))).containsExactly(0);
        assertThat(persons(question, new SessionList.First("cart"))).isEmpty();
        assertThat(persons(question, new SessionList.Last("visit"))).containsExactly(0, 1);
        assertThat(persons(question, new SessionList.Last("cart"))).containsExactly(0);
    }

    @Test
    void anEventThatNoSessionCanBeginWithIsRefused() {
        SessionQuestion question = question(Duration.ofMinutes(30), Optional.empty());
        assertThatThrownBy(() -> persons(question, new SessionList.First("vist")))
                .isInstanceOf(InvalidQuestion.class)
                .hasMessageStartingWith("session.event: no event is named \"vist\"; did you mean \"visit\"");
        assertThatThrownBy(() -> new SessionList.Last(" "))
                .isInstanceOf(InvalidQuestion.class)
                .hasMessage("session.event: is blank; name an event");
    }

    private static List<Integer> persons(SessionQuestion question, SessionList list) {
        try (TestIndex index = TestIndex.of(LOG);
                var asker = new Asker(1)) {
            Cell cell = index.ask(new SessionCell(question, list, Optional.empty()));
            return new CellPersons(cell, index.snapshot(), asker).page(-1, 10).persons();
        }
    }

    private static SessionQuestion question(Duration timeout, Optional<Breakdown> breakdown) {
        return new SessionQuestion(
                Scope.everything(ZoneOffset.UTC),
                FilterText.parseMatcher("any event"),
                timeout,
                Optional.of(SessionQuestion.USUAL_LONGEST),
                CalendarUnit.DAY,
                DayOfWeek.MONDAY,
                breakdown,
                10,
                Instant.parse("2030-01-01T00:00:00Z"));
    }

    private static SessionAnswer ask(SessionQuestion question) {
        try (TestIndex index = TestIndex.of(LOG)) {
            return index.ask(question);
        }
    }
}
