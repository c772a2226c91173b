package footpath.server.question;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import footpath.analytics.Share;
import footpath.analytics.path.PathAnswer;
import footpath.analytics.path.PathCleaning;
import footpath.analytics.path.PathLimits;
import footpath.analytics.path.PathQuestion;
import footpath.analytics.path.PathReplacement;
import footpath.analytics.sequence.SequenceAnswer;
import footpath.analytics.sequence.SequenceMode;
import footpath.analytics.sequence.SequenceQuestion;
import footpath.analytics.variant.VariantAnswer;
import footpath.analytics.variant.VariantQuestion;
import footpath.events.filter.Condition;
import footpath.events.filter.EventMatcher;
import footpath.events.filter.Field;
import footpath.server.Fault;
import footpath.server.http.Json;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// How questions on paths, variants and sequences are read from JSON, and their answers told in it.
class QuestionBodiesTest {
    private static final EventMatcher EVERY_EVENT = new EventMatcher(List.of(), Condition.ALWAYS);

    @Test
    void anEmptyPathQuestionAsksForTheUsual() {
        PathQuestion question = read("{}", PathBody.Asked.class).question();
        assertThat(question)
                .isEqualTo(new PathQuestion(
                        question.scope(),
                        EVERY_EVENT,
                        Optional.empty(),
                        Optional.empty(),
                        PathCleaning.COLLAPSE,
                        Optional.empty(),
                        Optional.empty(),
                        5,
                        PathLimits.USUAL));
    }

    @Test
    void everyPartOfAPathQuestionIsRead() {
        PathQuestion question = read("""
                        {"events": ["a"], "property": "page", "sessionTimeout": "PT30M", "start": "a", "end": "b",
                         "replacements": [{"pattern": "x", "with": "y"}, {"pattern": "z"}], "groups": ["/p/*"],
                         "collapse": false, "steps": 7, "topNodes": 8, "topEdges": 9, "minJourneys": 10}
                        """, PathBody.Asked.class).question();
        assertThat(question)
                .isEqualTo(new PathQuestion(
                        question.scope(),
                        EventMatcher.named("a"),
                        Optional.of(new Field.Property("page")),
                        Optional.of(Duration.ofMinutes(30)),
                        new PathCleaning(
                                List.of(new PathReplacement("x", "y"), new PathReplacement("z", "")),
                                List.of("/p/*"),
                                false),
                        Optional.of("a"),
                        Optional.of("b"),
                        7,
                        new PathLimits(8, 9, 10)));
        assertThat(read("{\"channel\": true}", PathBody.Asked.class).question().field())
                .contains(new Field.Channel());
        assertThatThrownBy(() -> read("{\"channel\": true, \"property\": \"p\"}", PathBody.Asked.class)
                        .question())
                .isInstanceOf(Fault.class)
                .hasMessageContaining("name one of them");
    }

    @Test
    void tellsPaths() {
        var node = new PathAnswer.PathNode(2, PathAnswer.NodeKind.GAP, "…", 3, 2, 1, 0);
        var edge = new PathAnswer.PathEdge(0, 1, 3, 2, 1.5);
        JsonNode json = json(
                PathBody.of(new PathAnswer("rule", 5, 6, 7, List.of(node), List.of(edge), 8, Duration.ofMillis(2))));
        assertThat(json).isEqualTo(Json.tree("""
                        {"rule": "rule", "tookMillis": 2.0, "persons": 5, "journeys": 6, "allJourneys": 7,
                         "nodes": [{"step": 2, "kind": "gap", "name": "…", "journeys": 3, "persons": 2, "ends": 1, "goOn": 0}],
                         "edges": [{"from": 0, "to": 1, "journeys": 3, "persons": 2, "averageSeconds": 1.5}],
                         "allEdges": 8}
                        """));
    }

    @Test
    void aVariantQuestionIsRead() {
        VariantQuestion usual = read("{}", VariantBody.Asked.class).question();
        assertThat(usual).isEqualTo(new VariantQuestion(usual.scope(), EVERY_EVENT, true, Optional.empty(), 20));
        VariantQuestion question = read(
                        "{\"events\": [\"a\"], \"collapse\": false, \"sessionTimeout\": \"PT1H\", \"top\": 3}",
                        VariantBody.Asked.class)
                .question();
        assertThat(question)
                .isEqualTo(new VariantQuestion(
                        question.scope(), EventMatcher.named("a"), false, Optional.of(Duration.ofHours(1)), 3));
    }

    @Test
    void tellsVariants() {
        var one = new VariantAnswer.OneVariant(List.of("a", "b"), new Share(2, 4), new Share(3, 4), 1, 2);
        JsonNode json = json(VariantBody.of(new VariantAnswer("rule", 3, 4, 5, List.of(one), Duration.ofMillis(2))));
        assertThat(json.at("/distinct").asLong()).isEqualTo(5);
        JsonNode variant = json.at("/variants/0");
        assertThat(variant.at("/names")).isEqualTo(Json.tree("[\"a\", \"b\"]"));
        assertThat(variant.at("/share/share").asDouble()).isEqualTo(0.5);
        assertThat(variant.at("/covered/n").asLong()).isEqualTo(3);
        assertThat(variant.at("/medianSeconds").asDouble()).isEqualTo(1);
        assertThat(variant.at("/p90Seconds").asDouble()).isEqualTo(2);
    }

    @Test
    void aSequenceQuestionIsRead() {
        String conditions = "\"conditions\": [{\"event\": \"a\"}, {\"event\": \"b\"}], \"pattern\": \"(?1)(?2)\"";
        SequenceQuestion usual =
                read("{" + conditions + "}", SequenceBody.Asked.class).question();
        assertThat(usual)
                .isEqualTo(new SequenceQuestion(
                        usual.scope(),
                        List.of(EventMatcher.named("a"), EventMatcher.named("b")),
                        "(?1)(?2)",
                        SequenceMode.MATCH));
        assertThat(read("{\"mode\": \"longest\", " + conditions + "}", SequenceBody.Asked.class)
                        .question()
                        .mode())
                .isEqualTo(SequenceMode.LONGEST);
        assertThatThrownBy(() -> read("{\"mode\": \"all\", " + conditions + "}", SequenceBody.Asked.class)
                        .question())
                .isInstanceOf(Fault.class)
                .hasMessageContaining("it must be one of match, count, longest");
        assertThatThrownBy(() -> read("{\"pattern\": \".\", \"conditions\": [{}]}", SequenceBody.Asked.class)
                        .question())
                .isInstanceOf(Fault.class)
                .hasMessageContaining("conditions[0].event");
    }

    @Test
    void tellsSequences() {
        var longest = new SequenceAnswer.LongestAnswer(1, "(?1)", 6);
        JsonNode json = json(SequenceBody.of(new SequenceAnswer(
                "rule", new Share(1, 2), OptionalLong.of(3), List.of(longest), Duration.ofMillis(2))));
        assertThat(json.at("/matched/share").asDouble()).isEqualTo(0.5);
        assertThat(json.at("/matches").asLong()).isEqualTo(3);
        assertThat(json.at("/longest/0")).isEqualTo(Json.tree("{\"terms\": 1, \"pattern\": \"(?1)\", \"n\": 6}"));
        JsonNode uncounted = json(SequenceBody.of(
                new SequenceAnswer("rule", new Share(1, 2), OptionalLong.empty(), List.of(), Duration.ZERO)));
        assertThat(uncounted.at("/matches").isNull()).isTrue();
    }

    private static <T> T read(String json, Class<T> type) {
        return Json.read(json.getBytes(StandardCharsets.UTF_8), type);
    }

    private static JsonNode json(Object body) {
        return Json.tree(new String(Json.bytes(body), StandardCharsets.UTF_8));
    }
}
