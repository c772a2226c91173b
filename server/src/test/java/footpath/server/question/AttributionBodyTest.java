package footpath.server.question;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import footpath.analytics.BreakdownValue;
import footpath.analytics.InvalidQuestion;
import footpath.analytics.attribution.AttributionAnswer;
import footpath.analytics.attribution.AttributionModel;
import footpath.analytics.attribution.AttributionQuestion;
import footpath.analytics.attribution.TouchField;
import footpath.server.Fault;
import footpath.server.http.Json;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AttributionBodyTest {
    private static final String EVENTS = "\"conversion\": {\"event\": \"buy\"}, \"touches\": {\"events\": [\"ad\"]}";

    @Test
    void whatIsNotSaidIsTheUsual() {
        AttributionQuestion question = question(EVENTS + ", \"models\": [{\"model\": \"linear\"}]");
        assertThat(question.by()).isEqualTo(new TouchField.Channel());
        assertThat(question.lookback()).isEqualTo(Duration.ofDays(30));
        assertThat(question.models()).containsExactly(new AttributionModel.Linear());
        assertThat(question.worth()).isEmpty();
        assertThat(question.everyConversion()).isTrue();
        assertThat(question.top()).isEqualTo(20);
    }

    @Test
    void everyModelHasAWord() {
        AttributionQuestion question = question(EVENTS + """
                , "by": {"property": "campaign"}, "lookback": "P7D", "worth": "total", "firstOnly": true, "top": 3,
                "models": [{"model": "first"}, {"model": "last"}, {"model": "last_non_direct", "direct": "(none)"},
                  {"model": "linear"}, {"model": "participation"}, {"model": "u"}, {"model": "j"},
                  {"model": "inverse_j"}, {"model": "w"}, {"model": "time_decay"},
                  {"model": "time_decay", "halfLife": "P1D"},
                  {"model": "custom", "first": 0.5, "middle": 0.25, "last": 0.25},
                  {"model": "markov"}, {"model": "markov", "order": 3}, {"model": "shapley"}]
                """);
        assertThat(question.by()).isEqualTo(new TouchField.Property("campaign"));
        assertThat(question.worth()).isEqualTo(Optional.of("total"));
        assertThat(question.everyConversion()).isFalse();
        assertThat(question.models())
                .containsExactly(
                        new AttributionModel.First(),
                        new AttributionModel.Last(),
                        new AttributionModel.LastNonDirect(BreakdownValue.NONE),
                        new AttributionModel.Linear(),
                        new AttributionModel.Participation(),
                        new AttributionModel.UShaped(),
                        new AttributionModel.JShaped(),
                        new AttributionModel.InverseJ(),
                        new AttributionModel.WShaped(),
                        new AttributionModel.TimeDecay(Duration.ofDays(7)),
                        new AttributionModel.TimeDecay(Duration.ofDays(1)),
                        new AttributionModel.Custom(0.5, 0.25, 0.25),
                        new AttributionModel.Markov(1),
                        new AttributionModel.Markov(3),
                        new AttributionModel.Shapley());
        assertThat(words(question.models()))
                .containsExactly(
                        "first",
                        "last",
                        "last_non_direct",
                        "linear",
                        "participation",
                        "u",
                        "j",
                        "inverse_j",
                        "w",
                        "time_decay",
                        "time_decay",
                        "custom",
                        "markov",
                        "markov",
                        "shapley");
    }

    private static List<String> words(List<AttributionModel> models) {
        var answer = new AttributionAnswer(
                "rule",
                new AttributionAnswer.Conversions(1, 2),
                new AttributionAnswer.Worth(1, 2),
                0,
                3,
                models.stream()
                        .map(model -> new AttributionAnswer.ModelAnswer(model, ""))
                        .toList(),
                List.of(new AttributionAnswer.ValueAnswer(BreakdownValue.NONE, 4, 1, List.of(0.5))),
                Duration.ofMillis(5));
        AttributionBody body = AttributionBody.of(answer);
        assertThat(body.tookMillis()).isEqualTo(5);
        assertThat(body.values()).containsExactly(new AttributionBody.Value("(none)", 4, 1, List.of(0.5)));
        return body.models().stream().map(AttributionBody.Model::model).toList();
    }

    @Test
    void whatIsMissingOrUnknownIsRefusedByItsPlace() {
        assertFault("\"conversion\": {\"event\": \"buy\"}", "touches");
        assertFault("\"touches\": {\"events\": [\"ad\"]}", "conversion");
        assertFault("\"touches\": {}, \"conversion\": {}", "conversion.event");
        assertFault(EVENTS + ", \"by\": {}", "by");
        assertFault(EVENTS + ", \"by\": {\"name\": true, \"channel\": true}", "by");
        assertFault(EVENTS + ", \"lookback\": \"30\"", "lookback");
        assertFault(EVENTS + ", \"models\": [{\"model\": \"linear\"}, {}]", "models[1].model");
        assertFault(EVENTS + ", \"models\": [{\"model\": \"magic\"}]", "models[0].model");
        assertFault(EVENTS + ", \"models\": [{\"model\": \"last_non_direct\"}]", "models[0].direct");
        assertFault(EVENTS + ", \"models\": [{\"model\": \"custom\", \"first\": 1}]", "models[0].middle");
        assertThatThrownBy(() -> question(EVENTS))
                .isInstanceOf(InvalidQuestion.class)
                .hasMessage("attribution.models: needs 1 to 20 models, got 0");
    }

    private static void assertFault(String fields, String place) {
        assertThatThrownBy(() -> question(fields)).isInstanceOf(Fault.class).hasMessageContaining(place + ":");
    }

    private static AttributionQuestion question(String fields) {
        return Json.read(("{" + fields + "}").getBytes(StandardCharsets.UTF_8), AttributionBody.Asked.class)
                .question();
    }
}
