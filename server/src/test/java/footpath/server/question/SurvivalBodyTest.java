package footpath.server.question;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import footpath.analytics.survival.SurvivalAnswer;
import footpath.analytics.survival.SurvivalQuestion;
import footpath.server.Fault;
import footpath.server.http.Json;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SurvivalBodyTest {
    @Test
    void readsTheTwoEventsAndTheNumberOfPoints() {
        SurvivalQuestion question = question("{\"entry\": {\"event\": \"visit\"}, \"event\": {\"event\": \"pay\"}}");
        assertThat(question.entry().names()).containsExactly("visit");
        assertThat(question.event().names()).containsExactly("pay");
        assertThat(question.points()).isEqualTo(200);
    }

    @Test
    void aMissingEventIsRefusedByItsPlace() {
        assertThatThrownBy(() -> question("{\"event\": {\"event\": \"pay\"}}"))
                .isInstanceOf(Fault.class)
                .hasMessageContaining("entry: is missing; give {\"event\":");
        assertThatThrownBy(() -> question("{\"entry\": {\"event\": \"visit\"}}"))
                .isInstanceOf(Fault.class)
                .hasMessageContaining("event: is missing; give {\"event\":");
    }

    @Test
    void whatIsAbsentIsNull() {
        var answer = new SurvivalAnswer(
                "rule",
                2,
                1,
                Optional.empty(),
                List.of(
                        new SurvivalAnswer.PointAnswer(
                                5, 2, 1, 0.5, 0.25, Optional.of(new SurvivalAnswer.IntervalAnswer(0.1, 0.9))),
                        new SurvivalAnswer.PointAnswer(6, 1, 2, 0, 0, Optional.empty())),
                Duration.ofMillis(3));
        SurvivalBody body = SurvivalBody.of(answer);
        assertThat(body.medianSeconds()).isNull();
        assertThat(body.tookMillis()).isEqualTo(3);
        assertThat(body.points())
                .containsExactly(
                        new SurvivalBody.Point(5, 2, 1, 0.5, 0.25, 0.1, 0.9),
                        new SurvivalBody.Point(6, 1, 2, 0, 0, null, null));
    }

    private static SurvivalQuestion question(String json) {
        return Json.read(json.getBytes(StandardCharsets.UTF_8), SurvivalBody.Asked.class)
                .question();
    }
}
