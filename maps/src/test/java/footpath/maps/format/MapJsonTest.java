package footpath.maps.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import footpath.maps.InvalidMap;
import footpath.maps.JourneyMap;
import footpath.maps.LaneType;
import footpath.maps.Violation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class MapJsonTest {
    private static final Path DEMO = Path.of("../examples/maps/campaign-to-loyal.json");

    private static final String SMALL = """
            {"format": "footpath-map", "schemaVersion": "1.0", "map": {
              "slug": "shop", "title": "From visit to order", "question": "Where do they leave?", "zone": "Europe/Vienna",
              "subject": {"scope": "person", "one": "guest", "many": "guests"},
              "window": "P7D", "period": {"from": "2026-01-01", "to": "2026-02-01"},
              "stages": [
                {"key": "look", "title": "Look", "steps": [
                  {"key": "visit", "title": "I visit", "binding": {"event": "visit"}},
                  {"key": "cart", "title": "I fill a cart", "binding": {"event": ["cart", "basket"], "within": "PT2H"}}]},
                {"key": "buy", "title": "Buy", "steps": [
                  {"key": "pay", "title": "I pay", "binding": {"event": "pay", "after": "cart"}, "believed": {"reach": 0.3}}]}],
              "lanes": [
                {"key": "mood", "type": "EMOTION_CURVE", "title": "Mood", "cards": [
                  {"key": "m1", "step": "visit", "emotion": 1.5, "label": "curious"}]},
                {"key": "pain", "type": "PAINS", "title": "Pains", "cards": [
                  {"key": "p1", "step": "cart", "span": 2, "text": "Slow", "severity": 3}]}]}}
            """;

    @Test
    void theDemoMapReadsBackEqualAndToTheSameText() throws IOException {
        String text = Files.readString(DEMO);
        JourneyMap map = MapJson.read(text);
        assertThat(MapJson.write(map)).as("the file is in canonical form").isEqualTo(text);
        assertThat(MapJson.read(MapJson.write(map))).isEqualTo(map);
        assertThat(MapJson.readWritten(text)).isEqualTo(map);
    }

    @Test
    void whatIsLeftOutGetsItsDefaultAndIsWrittenOut() {
        JourneyMap map = MapJson.read(SMALL);
        assertThat(map.minN()).isEqualTo(30);
        assertThat(map.hideBelow()).isZero();
        assertThat(map.demo()).isFalse();
        assertThat(map.window()).isEqualTo(Duration.ofDays(7));
        assertThat(map.steps().get(1).binding().orElseThrow().events()).containsExactly("cart", "basket");
        assertThat(MapJson.write(map)).contains("\"minN\": 30").contains("\"window\": \"P7D\"");
        assertThat(MapJson.read(MapJson.write(map))).isEqualTo(map);
    }

    @Test
    void nullMeansAbsent() {
        assertThat(MapJson.read(
                        SMALL.replace("\"text\": \"Slow\"", "\"text\": \"Slow\", \"link\": null, \"source\": null")))
                .isEqualTo(MapJson.read(SMALL));
    }

    @Test
    void everyViolationIsToldAtOnceWithPlaceProblemAndRemedy() {
        String broken = SMALL.replace("\"zone\": \"Europe/Vienna\"", "\"zone\": \"Europe/Wien\"")
                .replace("\"window\": \"P7D\"", "\"window\": \"7 days\"")
                .replace("\"to\": \"2026-02-01\"", "\"to\": \"2025-02-01\"")
                .replace("\"after\": \"cart\"", "\"after\": \"crat\"")
                .replace("\"reach\": 0.3", "\"reach\": 30")
                .replace("\"severity\": 3", "\"severity\": 9")
                .replace("\"span\": 2", "\"span\": 3")
                .replace("\"type\": \"PAINS\"", "\"type\": \"PAIN\"")
                .replace("\"key\": \"buy\"", "\"key\": \"look\"")
                .replace("\"step\": \"visit\"", "\"step\": \"vist\"");
        assertThat(violations(broken))
                .extracting(Violation::toString)
                .containsExactlyInAnyOrder(
                        "map.zone: \"Europe/Wien\" is no time zone; name one as Europe/Vienna or America/New_York",
                        "map.window: \"7 days\" does not fit; write a duration, as P7D, PT2H or P1DT12H",
                        "map.period.to: is 2025-02-01, not after \"from\", 2026-01-01; give the first day after the period",
                        "map.stages[1].steps[0].binding.after: \"crat\" is no step; name one of \"cart\", \"visit\" (nearest: \"cart\")",
                        "map.stages[1].steps[0].believed.reach: is 30; give at most 1",
                        "map.lanes[1].cards[0].severity: is 9; give at most 5",
                        "map.lanes[1].cards[0].span: is 3, past the last step; give at most 2",
                        "map.lanes[1].type: is \"PAIN\"; use one of "
                                + String.join(
                                        ", ",
                                        Arrays.stream(LaneType.values())
                                                .map(Enum::name)
                                                .toList())
                                + " (nearest: \"PAINS\")",
                        "map.stages[1].key: \"look\" is already the key of the stage at map.stages[0]; give each stage a key of its own",
                        "map.lanes[0].cards[0].step: no step \"vist\"; name one of \"cart\", \"pay\", \"visit\" (nearest: \"visit\")");
    }

    @Test
    void aMistypedKeyIsToldWithTheNearestKnownOne() {
        assertThat(violations(SMALL.replace("\"window\"", "\"windw\"")))
                .extracting(Violation::toString)
                .containsExactlyInAnyOrder(
                        "map.windw: unknown key; did you mean \"window\"?",
                        "map.window: is missing; add it: longest time from entry to any step, inclusive");
    }

    @Test
    void anEmotionBelongsToTheCurveAndTheCurveNeedsIt() {
        assertThat(violations(SMALL.replace("\"emotion\": 1.5, ", "")))
                .extracting(Violation::path)
                .containsExactly("map.lanes[0].cards[0].emotion");
        assertThat(violations(SMALL.replace("\"severity\": 3", "\"emotion\": 1")))
                .extracting(Violation::toString)
                .containsExactly(
                        "map.lanes[1].cards[0].emotion: does not belong here; remove it, or move the card to a lane EMOTION_CURVE");
    }

    @Test
    void aTensionBelongsToADramaticArcWhereItMayStandWithoutWords() {
        String arc = SMALL.replace("EMOTION_CURVE", "DRAMATIC_ARC")
                .replace("\"emotion\": 1.5", "\"text\": \"\", \"tension\": 4");
        JourneyMap map = MapJson.read(arc);
        assertThat(map.lanes().getFirst().cards().getFirst().tension()).contains(4);
        assertThat(MapJson.read(MapJson.write(map))).isEqualTo(map);

        assertThat(violations(arc.replace("\"tension\": 4", "\"tension\": 6")))
                .extracting(Violation::toString)
                .containsExactly("map.lanes[0].cards[0].tension: is 6; give at most 5");
        assertThat(violations(SMALL.replace("\"severity\": 3", "\"tension\": 3")))
                .extracting(Violation::toString)
                .containsExactly(
                        "map.lanes[1].cards[0].tension: does not belong here; remove it, or move the card to a lane DRAMATIC_ARC");
    }

    @Test
    void theWayInFollowsNothingAndNobodyPassesItBy() {
        String broken = SMALL.replace(
                "\"title\": \"I visit\", \"binding\": {\"event\": \"visit\"}",
                "\"title\": \"I visit\", \"optional\": true, \"binding\": {\"event\": \"visit\", \"after\": \"pay\", \"within\": \"P1D\"}");
        assertThat(violations(broken))
                .extracting(Violation::path)
                .containsExactlyInAnyOrder(
                        "map.stages[0].steps[0].binding.after",
                        "map.stages[0].steps[0].binding.within",
                        "map.stages[0].steps[0].optional");
    }

    @Test
    void aStepCannotFollowALaterOne() {
        assertThat(violations(SMALL.replace("\"within\": \"PT2H\"", "\"after\": \"pay\"")))
                .extracting(Violation::problem)
                .containsExactly("\"pay\" is not an earlier bound step");
    }

    @Test
    void brokenJsonIsToldWithLineAndColumn() {
        assertThat(violations("{\n  \"format\": footpath}"))
                .singleElement()
                .satisfies(violation -> assertThat(violation.problem()).startsWith("line 2, column "));
        assertThat(violations(SMALL.replace("\"slug\": \"shop\"", "\"slug\": \"shop\", \"slug\": \"store\"")))
                .singleElement()
                .satisfies(violation -> assertThat(violation.problem()).contains("slug"));
        assertThat(violations("")).hasSize(1);
        assertThat(violations("[]")).isNotEmpty();
        assertThat(violations("{\"format\":\"footpath-map\",\"schemaVersion\":\"2.0\",\"map\":{}}"))
                .extracting(Violation::toString)
                .contains("schemaVersion: is \"2.0\"; write \"1.0\"");
    }

    @Test
    void aFilterIsToldWhereItIsWrong() {
        String filtered = SMALL.replace(
                "{\"event\": \"visit\"}",
                "{\"event\": \"visit\", \"where\": {\"all\": [{\"property\": \"value\", \"op\": \"=>\", \"value\": 3}, {\"trait\": \"age\", \"exists\": true}]}}");
        assertThat(violations(filtered))
                .extracting(Violation::path)
                .containsExactly(
                        "map.stages[0].steps[0].binding.where.all[0].op",
                        "map.stages[0].steps[0].binding.where.all[1].trait");
    }

    @Test
    void theMessageHoldsOneLineForEachViolation() {
        assertThatThrownBy(() -> MapJson.read(SMALL.replace("\"P7D\"", "7").replace("0.3", "3")))
                .isInstanceOf(InvalidMap.class)
                .satisfies(thrown ->
                        assertThat(String.valueOf(thrown.getMessage()).lines()).hasSize(2));
    }

    private static List<Violation> violations(String text) {
        return catchThrowableOfType(InvalidMap.class, () -> MapJson.read(text)).violations();
    }
}
