package footpath.server.question;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import footpath.analytics.Segment;
import footpath.analytics.drivers.DriversCompared;
import footpath.analytics.drivers.DriversGroups;
import footpath.analytics.drivers.DriversLimits;
import footpath.analytics.drivers.DriversProperty;
import footpath.analytics.drivers.DriversQuestion;
import footpath.analytics.funnel.FunnelEntrantsQuestion;
import footpath.analytics.next.NextCounted;
import footpath.analytics.next.NextDirection;
import footpath.analytics.next.NextQuestion;
import footpath.events.filter.Condition;
import footpath.events.filter.EventMatcher;
import footpath.events.filter.Field;
import footpath.server.Fault;
import footpath.server.http.Json;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// How questions on drivers and on what comes next are read from JSON.
class DriversAskedTest {
    private static final EventMatcher ANY_EVENT = new EventMatcher(List.of(), Condition.ALWAYS);

    @Test
    void twoSegmentsAreComparedInTraitsAndEvents() {
        DriversQuestion question = drivers("{\"target\": {\"did\": \"a\"}, \"base\": {\"did\": \"b\"}}");
        assertThat(question)
                .isEqualTo(new DriversQuestion(
                        question.scope(),
                        new DriversGroups.Segments(
                                Segment.Did.once(EventMatcher.named("a")),
                                Optional.of(Segment.Did.once(EventMatcher.named("b")))),
                        DriversCompared.USUAL,
                        DriversLimits.USUAL));
    }

    @Test
    void everyPartOfADriversQuestionIsRead() {
        DriversQuestion question = drivers("""
                {"funnel": {"steps": [{"event": "a"}, {"event": "b"}], "within": "P7D"}, "traits": false, "events": false,
                 "properties": [{"event": "a", "property": "p"}, {"any": true, "channel": true}],
                 "top": 3, "minimum": 4, "values": 5}""");
        assertThat(question.groups())
                .isInstanceOfSatisfying(
                        DriversGroups.Funnel.class,
                        funnel -> assertThat(funnel.entrants()).isInstanceOf(FunnelEntrantsQuestion.class));
        assertThat(question.compared())
                .isEqualTo(new DriversCompared(
                        false,
                        false,
                        List.of(
                                new DriversProperty(EventMatcher.named("a"), new Field.Property("p")),
                                new DriversProperty(ANY_EVENT, new Field.Channel()))));
        assertThat(question.limits()).isEqualTo(new DriversLimits(3, 4, 5));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\'',
            value = {
                "{} | target",
                "{\"target\": {\"did\": \"a\"}, \"funnel\": {}} | stands beside target or base",
                "{\"target\": {\"did\": \"a\"}, \"properties\": [{\"event\": \"a\"}]} | properties[0]",
                "{\"target\": {\"did\": \"a\"}, \"properties\": [{\"property\": \"p\"}]} | properties[0].event"
            })
    void saysWhatIsWrongWithADriversQuestion(String json, String message) {
        assertThatThrownBy(() -> drivers(json)).isInstanceOf(Fault.class).hasMessageContaining(message);
    }

    @Test
    void anEventIsThePatternOfItself() {
        NextQuestion question = next("{\"match\": {\"event\": \"a\"}}");
        assertThat(question)
                .isEqualTo(new NextQuestion(
                        question.scope(),
                        List.of(EventMatcher.named("a")),
                        "(?1)",
                        NextDirection.AFTER,
                        ANY_EVENT,
                        Optional.empty(),
                        Optional.empty(),
                        NextCounted.ALL,
                        10));
    }

    @Test
    void everyPartOfANextQuestionIsRead() {
        NextQuestion question = next("""
                {"conditions": [{"event": "a"}, {"event": "b"}], "pattern": "(?1).*(?2)", "direction": "before",
                 "taken": {"event": "c"}, "property": "p", "within": "PT1H", "count": "first", "top": 3}""");
        assertThat(question)
                .isEqualTo(new NextQuestion(
                        question.scope(),
                        List.of(EventMatcher.named("a"), EventMatcher.named("b")),
                        "(?1).*(?2)",
                        NextDirection.BEFORE,
                        EventMatcher.named("c"),
                        Optional.of(new Field.Property("p")),
                        Optional.of(Duration.ofHours(1)),
                        NextCounted.FIRST,
                        3));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\'',
            value = {
                "{} | match",
                "{\"match\": {\"event\": \"a\"}, \"pattern\": \"(?1)\"} | stands beside a pattern",
                "{\"match\": {\"event\": \"a\"}, \"direction\": \"up\"} | it must be one of after, before",
                "{\"match\": {\"event\": \"a\"}, \"property\": \"p\", \"channel\": true} | property"
            })
    void saysWhatIsWrongWithANextQuestion(String json, String message) {
        assertThatThrownBy(() -> next(json)).isInstanceOf(Fault.class).hasMessageContaining(message);
    }

    private static DriversQuestion drivers(String json) {
        return Json.read(json.getBytes(StandardCharsets.UTF_8), DriversAsked.class)
                .question();
    }

    private static NextQuestion next(String json) {
        return Json.read(json.getBytes(StandardCharsets.UTF_8), NextBody.Asked.class)
                .question();
    }
}
