package footpath.maps.review;

import static footpath.maps.measure.MapFixture.bound;
import static footpath.maps.measure.MapFixture.map;
import static footpath.maps.measure.MapFixture.measure;
import static footpath.maps.measure.MapFixture.stage;
import static footpath.maps.measure.MapFixture.step;
import static org.assertj.core.api.Assertions.assertThat;

import footpath.maps.JourneyMap;
import footpath.maps.measure.AssertionResult;
import footpath.maps.measure.AssertionResult.Verdict;
import footpath.maps.measure.MeasureChoice;
import footpath.maps.measure.MeasuredMap;
import footpath.maps.review.ReviewFacts.EventFact;
import footpath.maps.review.ReviewReason.Kind;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReviewCheckTest {
    private static final LocalDate BEGUN = LocalDate.parse("2026-01-01");

    @TempDir
    private Path folder;

    private static JourneyMap shop(String more) {
        return map(
                "\"minN\": 0, " + more,
                stage("look", step("visit", bound("visit"))),
                stage("buy", step("pay", bound("pay") + ", \"believed\": {\"reach\": 0.5}")));
    }

    private static ReviewFacts on(String today) {
        return ReviewFacts.days(LocalDate.parse(today), BEGUN);
    }

    private static ReviewFacts seen(EventFact... events) {
        ReviewFacts days = on("2026-03-01");
        return new ReviewFacts(
                days.today(),
                BEGUN,
                Optional.of(List.of(events)),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of());
    }

    private static EventFact event(String name, long count, String first, String last) {
        return new EventFact(name, count, Instant.parse(first + "T12:00:00Z"), Instant.parse(last + "T12:00:00Z"));
    }

    @Test
    void aMapIsDueSoManyDaysAfterItsLastReviewAndOverdueTheDayAfter() {
        JourneyMap map = shop("\"reviewEvery\": 30, \"reviewed\": \"2026-02-01\"");

        assertThat(ReviewCheck.of(map, on("2026-03-02")).state()).isEqualTo(ReviewState.IN_TIME);
        ReviewCheck due = ReviewCheck.of(map, on("2026-03-03"));
        assertThat(due.state()).isEqualTo(ReviewState.DUE);
        assertThat(due.dueOn()).contains(LocalDate.parse("2026-03-03"));
        ReviewCheck late = ReviewCheck.of(map, on("2026-03-15"));
        assertThat(late.state()).isEqualTo(ReviewState.OVERDUE);
        assertThat(late.reasons())
                .containsExactly(new ReviewReason(
                        Kind.RHYTHM,
                        "it is to be reviewed every 30 days, and it was reviewed last on 1 February 2026: 12 days overdue",
                        Optional.of(LocalDate.parse("2026-03-03")),
                        Optional.empty()));
    }

    @Test
    void whatNobodyEverReviewedIsDueSoManyDaysAfterItWasBegun() {
        ReviewCheck check = ReviewCheck.of(shop("\"reviewEvery\": 1"), on("2026-01-02"));

        assertThat(check.state()).isEqualTo(ReviewState.DUE);
        assertThat(check.reasons().getFirst().words())
                .isEqualTo(
                        "it is to be reviewed every 1 day, and nobody reviewed it since it was begun on 1 January 2026:"
                                + " today is the day");
        assertThat(ReviewCheck.of(shop("\"hideBelow\": 0"), on("2036-01-02")).state())
                .isEqualTo(ReviewState.UNPLANNED);
    }

    @Test
    void aDayThatHasComeGivesReasonUntilTheMapIsReviewed() {
        String trigger = "\"reviewTriggers\": [{\"kind\": \"date\", \"on\": \"2026-02-10\", \"title\": \"Release 2\"}]";

        assertThat(ReviewCheck.of(shop(trigger), on("2026-02-09")).state()).isEqualTo(ReviewState.IN_TIME);
        ReviewCheck come = ReviewCheck.of(shop(trigger), on("2026-02-10"));
        assertThat(come.state()).isEqualTo(ReviewState.DUE);
        assertThat(come.reasons().getFirst().words()).isEqualTo("“Release 2” was on 10 February 2026");
        assertThat(ReviewCheck.of(shop(trigger + ", \"reviewed\": \"2026-02-10\""), on("2026-02-20"))
                        .reasons())
                .isEmpty();
    }

    @Test
    void anEventThatNoStepIsBoundToGivesReasonOnceThereAreEnoughSinceTheLastReview() {
        JourneyMap map =
                shop("\"reviewTriggers\": [{\"kind\": \"new_event\", \"events\": 10}], \"reviewed\": \"2026-02-01\"");
        ReviewFacts facts = seen(
                event("visit", 90, "2026-02-03", "2026-02-28"),
                event("chat", 1_204, "2026-02-05", "2026-02-28"),
                event("call", 10, "2026-02-01", "2026-02-28"),
                event("fax", 9, "2026-02-05", "2026-02-28"),
                event("letter", 500, "2026-01-31", "2026-02-28"));

        assertThat(ReviewCheck.of(map, facts).reasons())
                .extracting(ReviewReason::words)
                .containsExactly(
                        "“chat” came up on 5 February 2026 and no step is bound to it: 1,204 events",
                        "“call” came up on 1 February 2026 and no step is bound to it: 10 events");
        assertThat(ReviewCheck.of(map, facts).reasons().getFirst().about()).contains("chat");
        assertThat(ReviewCheck.of(map, on("2026-03-01")).reasons()).isEmpty();
    }

    @Test
    void aStepIsSilentByTheDaysOfTheDataAndNotOfTheCalendar() {
        JourneyMap map = shop("\"reviewTriggers\": [{\"kind\": \"silent\", \"days\": 7}]");

        assertThat(ReviewCheck.of(
                                map,
                                seen(
                                        event("visit", 9, "2026-01-01", "2026-02-10"),
                                        event("pay", 9, "2026-01-01", "2026-02-04")))
                        .reasons())
                .isEmpty();
        assertThat(ReviewCheck.of(
                                map,
                                seen(
                                        event("visit", 9, "2026-01-01", "2026-02-10"),
                                        event("pay", 9, "2026-01-01", "2026-02-03")))
                        .reasons())
                .containsExactly(new ReviewReason(
                        Kind.SILENT,
                        "“I pay”: “pay” was not seen for 7 days of data, last on 3 February 2026",
                        Optional.of(LocalDate.parse("2026-02-03")),
                        Optional.of("pay")));
        assertThat(ReviewCheck.of(map, seen(event("visit", 9, "2026-01-01", "2026-02-10")))
                        .reasons())
                .extracting(ReviewReason::words)
                .containsExactly("“I pay”: “pay” was never seen");
        assertThat(ReviewCheck.of(map, on("2026-03-01")).reasons()).isEmpty();
    }

    private MeasuredMap measured(JourneyMap map, String name, int paying) {
        String[] journeys = new String[10];
        for (int person = 0; person < 10; person++) {
            journeys[person] = "p" + person + ": visit@" + (person + 1) + "m" + (person < paying ? " pay@30m" : "");
        }
        return measure(map, folder.resolve(name), MeasureChoice.DEFAULT, journeys);
    }

    private static ReviewFacts reaches(MeasuredMap now, Optional<MeasuredMap> then) {
        return new ReviewFacts(
                LocalDate.parse("2026-03-01"), BEGUN, Optional.empty(), Optional.of(now), then, List.of(), List.of());
    }

    @Test
    void aReachIsTooFarFromItsBeliefAndSinceTheLastReviewIfItWasNotThen() {
        JourneyMap map =
                shop("\"reviewTriggers\": [{\"kind\": \"reach\", \"points\": 10}], \"reviewed\": \"2026-02-01\"");
        MeasuredMap few = measured(map, "few", 3);
        MeasuredMap half = measured(map, "half", 4);

        assertThat(ReviewCheck.of(map, reaches(half, Optional.empty())).reasons())
                .isEmpty();
        assertThat(ReviewCheck.of(map, reaches(few, Optional.empty())).reasons())
                .containsExactly(new ReviewReason(
                        Kind.REACH,
                        "“I pay” is reached by 30.0 of 100, and 50.0 are believed: 20.0 points under",
                        Optional.empty(),
                        Optional.of("pay")));
        ReviewReason since =
                ReviewCheck.of(map, reaches(few, Optional.of(half))).reasons().getFirst();
        assertThat(since.words()).endsWith("; at the last review it was 10.0 points under");
        assertThat(since.since()).contains(LocalDate.parse("2026-02-01"));
        ReviewReason already =
                ReviewCheck.of(map, reaches(few, Optional.of(few))).reasons().getFirst();
        assertThat(already.words()).endsWith("; at the last review it was 20.0 points under already");
        assertThat(already.since()).isEmpty();
    }

    @Test
    void anAssertionThatFailsGivesReasonWithItsFigures() {
        JourneyMap map = shop(
                "\"reviewTriggers\": [{\"kind\": \"assertion\"}], \"reviewed\": \"2026-02-01\","
                        + "\"assertions\": [{\"key\": \"half\", \"title\": \"Half pay\", \"step\": \"pay\", \"atLeast\": 0.5}]");
        AssertionResult fails = result(map, Verdict.FAILED, 0.201, "the share is too small");
        AssertionResult holds = result(map, Verdict.PASSED, 0.6, "the share is as it should be");

        assertThat(ReviewCheck.of(map, tested(List.of(holds), List.of())).reasons())
                .isEmpty();
        assertThat(ReviewCheck.of(map, tested(List.of(fails), List.of())).reasons())
                .containsExactly(new ReviewReason(
                        Kind.ASSERTION,
                        "“Half pay” does not hold: the share is too small, 20.1 of 100 of 1,000",
                        Optional.empty(),
                        Optional.of("half")));
        assertThat(ReviewCheck.of(map, tested(List.of(fails), List.of(holds)))
                        .reasons()
                        .getFirst()
                        .words())
                .endsWith("; it held at the last review");
        assertThat(ReviewCheck.of(map, tested(List.of(fails), List.of(fails)))
                        .reasons()
                        .getFirst()
                        .since())
                .isEmpty();
    }

    private static AssertionResult result(JourneyMap map, Verdict verdict, double share, String reason) {
        return new AssertionResult(
                map.assertions().getFirst(),
                verdict,
                Optional.of(share),
                Optional.empty(),
                Optional.empty(),
                1_000,
                reason);
    }

    private static ReviewFacts tested(List<AssertionResult> now, List<AssertionResult> then) {
        return new ReviewFacts(
                LocalDate.parse("2026-03-01"), BEGUN, Optional.empty(), Optional.empty(), Optional.empty(), now, then);
    }
}
