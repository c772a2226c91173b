package footpath.server.question;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import footpath.analytics.lifecycle.LifecycleQuestion;
import footpath.analytics.path.PathLimits;
import footpath.analytics.path.PathQuestion;
import footpath.analytics.retention.RetentionClock;
import footpath.analytics.retention.RetentionEntry;
import footpath.analytics.retention.RetentionQuestion;
import footpath.analytics.retention.RetentionReturn;
import footpath.analytics.sequence.SequenceQuestion;
import footpath.analytics.session.SessionQuestion;
import footpath.analytics.stickiness.StickinessQuestion;
import footpath.server.Fault;
import footpath.server.http.Json;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Questions asked by the rules of another product: it sets what is not given.
class ProfilesTest {
    private static final Instant NOW = Instant.parse("2026-05-01T00:00:00Z");
    private static final String VISIT = "'event': 'visit'";

    private static <T> T read(String json, Class<T> type) {
        return Json.read(json.replace('\'', '"').getBytes(StandardCharsets.UTF_8), type);
    }

    private static RetentionQuestion retention(String fields) {
        return read("{'start': {" + VISIT + "}" + fields + "}", RetentionBody.Asked.class)
                .question(NOW);
    }

    private static SessionQuestion session(String fields) {
        return read("{" + fields + "}", SessionBody.Asked.class).question(NOW);
    }

    private static PathQuestion path(String fields) {
        return read("{" + fields + "}", PathBody.Asked.class).question();
    }

    @ParameterizedTest
    @CsvSource({
        "footpath, MONDAY, CALENDAR, ON, FIRST_TIME",
        "clickhouse, MONDAY, CALENDAR, ON, RECURRING",
        "posthog, SUNDAY, CALENDAR, ON, FIRST_TIME",
        "mixpanel, MONDAY, ROLLING, ON_OR_AFTER, FIRST_TIME",
        "amplitude, MONDAY, ROLLING_FROM_HOUR, ON, FIRST_TIME"
    })
    void aProfileSetsHowRetentionCounts(
            String rules, DayOfWeek weekStart, RetentionClock clock, RetentionReturn counted, RetentionEntry entry) {
        RetentionQuestion question = retention(", 'rules': '" + rules + "'");
        assertThat(question.weekStart()).isEqualTo(weekStart);
        assertThat(question.clock()).isEqualTo(clock);
        assertThat(question.counted()).isEqualTo(counted);
        assertThat(question.entry()).isEqualTo(entry);
    }

    @Test
    void whatIsGivenWins() {
        RetentionQuestion question = retention(
                ", 'rules': 'mixpanel', 'clock': 'calendar', 'counted': 'on', 'weekStart': 'friday', 'entry': 'recurring'");
        assertThat(question.clock()).isEqualTo(RetentionClock.CALENDAR);
        assertThat(question.counted()).isEqualTo(RetentionReturn.ON);
        assertThat(question.weekStart()).isEqualTo(DayOfWeek.FRIDAY);
        assertThat(question.entry()).isEqualTo(RetentionEntry.RECURRING);
        assertThat(session("'rules': 'amplitude', 'longest': 'PT2H', 'sessionTimeout': 'PT5M'"))
                .satisfies(asked -> assertThat(asked.longest()).contains(Duration.ofHours(2)))
                .satisfies(asked -> assertThat(asked.timeout()).isEqualTo(Duration.ofMinutes(5)));
        assertThat(path("'rules': 'posthog', 'sessionTimeout': 'PT1H', 'steps': 3, 'topEdges': 9, 'joined': false,"
                        + " 'collapse': false"))
                .satisfies(asked -> assertThat(asked.sessionTimeout()).contains(Duration.ofHours(1)))
                .satisfies(asked -> assertThat(asked.limits()).isEqualTo(new PathLimits(100, 9, 1, false)))
                .satisfies(asked -> assertThat(asked.steps()).isEqualTo(3))
                .satisfies(asked -> assertThat(asked.cleaning().collapse()).isFalse());
    }

    @Test
    void aProfileSetsWhereSessionsEnd() {
        assertThat(session("").longest()).contains(Duration.ofHours(24));
        assertThat(session("'rules': 'posthog'").longest()).contains(Duration.ofHours(24));
        assertThat(session("'rules': 'amplitude'").longest()).isEmpty();
        assertThat(session("'rules': 'amplitude'").timeout()).isEqualTo(Duration.ofMinutes(30));
    }

    @Test
    void aProfileSetsHowPathsAreCut() {
        assertThat(path("").sessionTimeout()).isEmpty();
        PathQuestion posthog = path("'rules': 'posthog'");
        assertThat(posthog.sessionTimeout()).contains(Duration.ofMinutes(30));
        assertThat(posthog.limits()).isEqualTo(new PathLimits(100, 50, 1, true));
        assertThat(posthog.steps()).isEqualTo(5);
        assertThat(posthog.cleaning().collapse()).isTrue();
        assertThat(path("'rules': 'posthog', 'subject': 'session'").sessionTimeout())
                .as("sessions are cut already")
                .isEmpty();
    }

    @Test
    void theWeeksOfPostHogBeginOnSunday() {
        String asked = "{'events': {" + VISIT + "}, 'rules': 'posthog'}";
        LifecycleQuestion lifecycle = read(asked, LifecycleBody.Asked.class).question(NOW);
        StickinessQuestion stickiness = read(asked, StickinessBody.Asked.class).question(NOW);
        assertThat(lifecycle.weekStart()).isEqualTo(DayOfWeek.SUNDAY);
        assertThat(stickiness.weekStart()).isEqualTo(DayOfWeek.SUNDAY);
    }

    @Test
    void patternsAreMatchedAsClickHouseDoes() {
        String asked = "{'conditions': [{" + VISIT + "}], 'pattern': '(?1)'";
        SequenceQuestion ours = read(asked + "}", SequenceBody.Asked.class).question();
        assertThat(read(asked + ", 'rules': 'clickhouse'}", SequenceBody.Asked.class)
                        .question())
                .isEqualTo(ours);
    }

    @Test
    void aProfileThatSaysNothingOfAKindIsRefusedWithThoseThatDo() {
        assertRefused(
                () -> retention(", 'rules': 'pinot'"),
                "rules: is \"pinot\"; it must be one of footpath, clickhouse, posthog, mixpanel, amplitude");
        assertRefused(
                () -> session("'rules': 'mixpanel'"),
                "rules: is \"mixpanel\"; it must be one of footpath, posthog, amplitude");
        assertRefused(
                () -> path("'rules': 'amplitude'"), "rules: is \"amplitude\"; it must be one of footpath, posthog");
        assertRefused(
                () -> read("{'events': {" + VISIT + "}, 'rules': 'pinot'}", LifecycleBody.Asked.class)
                        .question(NOW),
                "rules: is \"pinot\"; it must be one of footpath, posthog");
        assertRefused(
                () -> read(
                                "{'conditions': [{" + VISIT + "}], 'pattern': '(?1)', 'rules': 'pinot'}",
                                SequenceBody.Asked.class)
                        .question(),
                "rules: is \"pinot\"; it must be one of footpath, clickhouse");
    }

    private static void assertRefused(ThrowingCallable asking, String message) {
        assertThatThrownBy(asking).isInstanceOf(Fault.class).hasMessage(message);
    }
}
