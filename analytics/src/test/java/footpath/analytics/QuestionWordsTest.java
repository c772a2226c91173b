package footpath.analytics;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import footpath.analytics.flow.FlowQuestion;
import footpath.analytics.funnel.FunnelQuestion;
import footpath.analytics.funnel.FunnelStep;
import footpath.events.Event;
import footpath.events.Period;
import footpath.events.PropertyValue;
import footpath.events.filter.Condition;
import footpath.events.filter.EventMatcher;
import footpath.events.filter.Field;
import footpath.events.filter.FilterText;
import footpath.testkit.MemoryEventLog;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuestionWordsTest {
    private static final TestIndex INDEX = TestIndex.of(log());

    private static MemoryEventLog log() {
        Map<String, PropertyValue> properties = Map.of("price", new PropertyValue.Numeric(3));
        MemoryEventLog log = MemoryEventLog.of(List.of(
                new Event("p", Instant.parse("2024-01-01T12:00:00Z"), "visit", "web", "s", Optional.empty(), Map.of()),
                new Event(
                        "p",
                        Instant.parse("2024-03-01T12:00:00Z"),
                        "buy",
                        "store",
                        "s",
                        Optional.empty(),
                        properties)));
        log.trait("p", "tier", new PropertyValue.Text("gold"));
        return log;
    }

    @AfterAll
    static void close() {
        INDEX.close();
    }

    @Test
    void takesWhatTheDataKnows() {
        assertThatCode(() ->
                        require(funnel("buy where price > 2 and channel = store", Period.ALWAYS, "trait tier = gold")))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "vist | trait tier = gold | funnel.steps[1].matchers[0]: no event named \"vist\"; nearest: \"visit\"",
                "buy where pric > 2 | trait tier = gold | funnel.steps[1].matchers[0]: no property \"pric\"; nearest: \"price\"",
                "buy where channel = stor | trait tier = gold | funnel.steps[1].matchers[0]: no channel \"stor\"; nearest: \"store\"",
                "buy | trait teir = gold | segment: no trait \"teir\"; nearest: \"tier\""
            })
    void namesTheUnknownWordAndTheNearest(String step, String segment, String message) {
        assertThatThrownBy(() -> require(funnel(step, Period.ALWAYS, segment)))
                .isInstanceOf(InvalidQuestion.class)
                .hasMessage(message);
    }

    @Test
    void aBreakdownByAnUnknownFieldIsNamed() {
        var question = new FunnelQuestion(
                Scope.everything(ZoneOffset.UTC),
                List.of(FunnelStep.of(EventMatcher.named("buy"))),
                Duration.ofDays(1),
                Optional.of(new Breakdown(new Field.Property("prise"), 3)),
                false);
        assertThatThrownBy(() -> require(question))
                .hasMessage("funnel.breakdown: no property \"prise\"; nearest: \"price\"");
    }

    @Test
    void aPeriodWithoutDataIsTold() {
        var later = new Period(Instant.parse("2024-03-01T12:00:00.000001Z"), Instant.parse("2025-01-01T00:00:00Z"));
        assertThatThrownBy(() -> require(funnel("buy", later, "trait tier = gold")))
                .hasMessage("period: no event lies in it; the data goes from 2024-01-01 to 2024-03-01");

        var earlier = new Period(Instant.parse("2023-01-01T00:00:00Z"), Instant.parse("2024-01-01T12:00:00Z"));
        assertThatThrownBy(() -> require(funnel("buy", earlier, "trait tier = gold")))
                .hasMessageStartingWith("period: ");

        var touching = new Period(Instant.parse("2024-03-01T12:00:00Z"), Instant.parse("2025-01-01T00:00:00Z"));
        assertThatCode(() -> require(funnel("buy", touching, "trait tier = gold")))
                .doesNotThrowAnyException();
    }

    @Test
    void everyEventIsKnown() {
        var everything = new EventMatcher(List.of(), Condition.ALWAYS);
        assertThatCode(() -> require(new FlowQuestion(Scope.everything(ZoneOffset.UTC), everything, false, 5)))
                .doesNotThrowAnyException();
    }

    private static FunnelQuestion funnel(String step, Period period, String segment) {
        return new FunnelQuestion(
                new Scope(period, FilterText.parseCondition(segment), ZoneOffset.UTC),
                List.of(FunnelStep.of(EventMatcher.named("visit")), FunnelStep.of(FilterText.parseMatcher(step))),
                Duration.ofDays(1),
                Optional.empty(),
                false);
    }

    private static void require(Question<?> question) {
        QuestionWords.require(question, INDEX.snapshot());
    }
}
