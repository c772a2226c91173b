package footpath.server.question;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import footpath.analytics.BreakdownValue;
import footpath.analytics.CalendarUnit;
import footpath.analytics.Scope;
import footpath.analytics.Share;
import footpath.analytics.frequency.FrequencyAnswer;
import footpath.analytics.frequency.FrequencyQuestion;
import footpath.analytics.lifecycle.LifecycleAnswer;
import footpath.analytics.lifecycle.LifecycleQuestion;
import footpath.analytics.retention.RetentionAnswer;
import footpath.analytics.retention.RetentionBracket;
import footpath.analytics.retention.RetentionClock;
import footpath.analytics.retention.RetentionEntry;
import footpath.analytics.retention.RetentionQuestion;
import footpath.analytics.retention.RetentionReturn;
import footpath.analytics.stickiness.StickinessAnswer;
import footpath.analytics.stickiness.StickinessQuestion;
import footpath.events.PropertyValue;
import footpath.events.filter.Condition;
import footpath.events.filter.EventMatcher;
import footpath.server.Fault;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class RetentionBodiesTest {
    private static final JsonMapper JSON = new JsonMapper();
    private static final Instant NOW = Instant.parse("2026-06-01T00:00:00Z");
    private static final ZoneId UTC = ZoneId.of("UTC");
    private static final ZonedDateTime MAY =
            Instant.parse("2026-05-01T00:00:00Z").atZone(UTC);
    private static final Duration TOOK = Duration.ofMillis(2);

    @Test
    void retentionIsAskedWithDefaultsForAllButTheStart() {
        assertThat(retention("{'start': {'event': 'visit'}}"))
                .isEqualTo(new RetentionQuestion(
                        Scope.everything(UTC),
                        EventMatcher.named("visit"),
                        EventMatcher.named("visit"),
                        CalendarUnit.DAY,
                        DayOfWeek.MONDAY,
                        RetentionClock.CALENDAR,
                        RetentionReturn.ON,
                        RetentionEntry.FIRST_TIME,
                        RetentionBracket.each(10),
                        Optional.empty(),
                        NOW));
    }

    @Test
    void everyPartOfRetentionCanBeAsked() {
        RetentionQuestion question = retention("""
                {'start': {'event': 'visit'}, 'returning': {'any': true}, 'unit': 'week', 'weekStart': 'sunday',
                 'brackets': [{'from': 0}, {'from': 1, 'to': 3}], 'clock': 'rolling', 'counted': 'on_or_before',
                 'entry': 'recurring', 'zone': 'Europe/Vienna', 'breakdown': {'trait': 'tier', 'top': 4}}
                """);
        assertThat(question.returning()).isEqualTo(new EventMatcher(List.of(), Condition.ALWAYS));
        assertThat(question.unit()).isEqualTo(CalendarUnit.WEEK);
        assertThat(question.weekStart()).isEqualTo(DayOfWeek.SUNDAY);
        assertThat(question.columns()).containsExactly(new RetentionBracket(0, 0), new RetentionBracket(1, 3));
        assertThat(question.clock()).isEqualTo(RetentionClock.ROLLING);
        assertThat(question.counted()).isEqualTo(RetentionReturn.ON_OR_BEFORE);
        assertThat(question.entry()).isEqualTo(RetentionEntry.RECURRING);
        assertThat(question.scope().zone()).isEqualTo(ZoneId.of("Europe/Vienna"));
        assertThat(question.breakdown().orElseThrow().top()).isEqualTo(4);
    }

    @Test
    void whatIsWrongIsNamed() {
        assertRefused("{}", "start");
        assertRefused("{'start': {}}", "start.event");
        assertRefused("{'start': {'event': 'visit', 'any': true}}", "start");
        assertRefused("{'start': {'event': 'visit'}, 'counted': 'often'}", "counted");
        assertRefused("{'start': {'event': 'visit'}, 'periods': 3, 'brackets': [{'from': 1}]}", "brackets");
        assertRefused("{'start': {'event': 'visit'}, 'brackets': [{'to': 1}]}", "brackets");
        assertThatThrownBy(() -> retention("{'start': {'event': 'visit'}, 'periods': 0}"))
                .hasMessage("retention.columns: needs 1 to 400 columns, got 0");
    }

    @Test
    void aRetentionTableIsTold() {
        var cohort = new RetentionAnswer.CohortAnswer(
                MAY, 4, List.of(new RetentionAnswer.CellAnswer(4, true), new RetentionAnswer.CellAnswer(1, false)));
        var answer = new RetentionAnswer(
                "rule",
                4,
                List.of(new RetentionBracket(1, 3)),
                List.of(new RetentionAnswer.GroupAnswer(
                        Optional.of(new BreakdownValue.Value(new PropertyValue.Text("gold"))),
                        List.of(cohort),
                        List.of(new Share(4, 4), new Share(0, 0)))),
                TOOK);
        assertTold(RetentionBody.of(answer, CalendarUnit.DAY), """
                {'rule': 'rule', 'tookMillis': 2.0, 'n': 4, 'columns': ['cohort', '1-3'], 'groups': [
                  {'value': 'gold',
                   'cohorts': [{'start': '2026-05-01', 'n': 4,
                                'cells': [{'n': 4, 'complete': true}, {'n': 1, 'complete': false}]}],
                   'average': [{'n': 4, 'of': 4, 'share': 1.0, 'low': 0.5101091635454027, 'high': 1.0},
                               {'n': 0, 'of': 0, 'share': null, 'low': null, 'high': null}]}]}
                """);
    }

    @Test
    void lifecycleIsAskedAndTold() {
        assertThat(read("{'events': {'any': true}, 'unit': 'month'}", LifecycleBody.Asked.class)
                        .question(NOW))
                .isEqualTo(new LifecycleQuestion(
                        Scope.everything(UTC),
                        new EventMatcher(List.of(), Condition.ALWAYS),
                        CalendarUnit.MONTH,
                        DayOfWeek.MONDAY,
                        NOW));
        var answer =
                new LifecycleAnswer("rule", List.of(new LifecycleAnswer.PeriodAnswer(MAY, true, 1, 2, 3, 4)), TOOK);
        assertTold(LifecycleBody.of(answer, CalendarUnit.HOUR), """
                {'rule': 'rule', 'tookMillis': 2.0, 'periods': [{'start': '2026-05-01T00:00:00Z', 'complete': true,
                  'newPersons': 1, 'returning': 2, 'resurrecting': 3, 'dormant': 4}]}
                """);
    }

    @Test
    void stickinessIsAskedAndTold() {
        assertThat(read("{'events': {'event': 'visit'}, 'within': 'week'}", StickinessBody.Asked.class)
                        .question(NOW))
                .isEqualTo(new StickinessQuestion(
                        Scope.everything(UTC),
                        EventMatcher.named("visit"),
                        CalendarUnit.DAY,
                        Optional.of(CalendarUnit.WEEK),
                        DayOfWeek.MONDAY,
                        NOW));
        var answer = new StickinessAnswer(
                "rule", List.of(new StickinessAnswer.RangeAnswer(MAY, false, 3, List.of(2L, 1L))), TOOK);
        assertTold(StickinessBody.of(answer, CalendarUnit.DAY), """
                {'rule': 'rule', 'tookMillis': 2.0,
                 'ranges': [{'start': '2026-05-01', 'complete': false, 'n': 3, 'persons': [2, 1]}]}
                """);
    }

    @Test
    void frequencyIsAskedAndTold() {
        assertThat(read("{'events': {'event': 'visit'}}", FrequencyBody.Asked.class)
                        .question())
                .isEqualTo(new FrequencyQuestion(Scope.everything(UTC), EventMatcher.named("visit"), 30));
        var answer = new FrequencyAnswer(
                "rule",
                2,
                4,
                List.of(new FrequencyAnswer.Bar(1, true, 2)),
                Optional.of(new FrequencyAnswer.Summary(2, 2, 2.8, 3)),
                TOOK);
        assertTold(FrequencyBody.of(answer), """
                {'rule': 'rule', 'tookMillis': 2.0, 'n': 2, 'events': 4,
                 'bars': [{'events': 1, 'orMore': true, 'persons': 2}],
                 'summary': {'mean': 2.0, 'median': 2.0, 'p90': 2.8, 'most': 3}}
                """);
        assertTold(
                FrequencyBody.of(new FrequencyAnswer("rule", 0, 0, List.of(), Optional.empty(), TOOK)),
                "{'rule': 'rule', 'tookMillis': 2.0, 'n': 0, 'events': 0, 'bars': [], 'summary': null}");
    }

    private static void assertRefused(String asked, String place) {
        assertThatThrownBy(() -> retention(asked))
                .isInstanceOfSatisfying(
                        Fault.class, fault -> assertThat(fault.input()).isEqualTo(place));
    }

    private static RetentionQuestion retention(String asked) {
        return read(asked, RetentionBody.Asked.class).question(NOW);
    }

    private static <T> T read(String asked, Class<T> type) {
        return JSON.readValue(asked.replace('\'', '"'), type);
    }

    private static void assertTold(Object body, String expected) {
        assertThat(JSON.readTree(JSON.writeValueAsString(body))).isEqualTo(JSON.readTree(expected.replace('\'', '"')));
    }
}
