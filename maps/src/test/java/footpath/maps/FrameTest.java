package footpath.maps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import footpath.maps.edit.ChangeLines;
import footpath.maps.edit.ChangeWords;
import footpath.maps.edit.MapDifference;
import footpath.maps.edit.MapEditor;
import footpath.maps.edit.MapOperation;
import footpath.maps.edit.OperationJson;
import footpath.maps.format.MapJson;
import java.util.List;
import org.junit.jupiter.api.Test;

class FrameTest {
    private static final String SHOP = """
            {"format": "footpath-map", "schemaVersion": "1.0", "map": {
              "slug": "shop", "title": "Shop", "question": "Why?", "zone": "UTC",
              "subject": {"scope": "person", "one": "person", "many": "people"},
              "window": "P7D", "period": {"from": "2026-01-01", "to": "2026-02-01"},
              "personas": [{"key": "new", "title": "New", "segment": {"all": []}}],
              "stages": [{"key": "all", "title": "All", "steps": [
                {"key": "visit", "title": "I visit"}, {"key": "pay", "title": "I pay"}]}],
              "lanes": [{"key": "pains", "type": "PAINS", "title": "Pains", "cards": []}],
              "frames": FRAMES}}
            """;
    private static final JourneyMap FRAMED = MapJson.read(shop("""
            [{"key": "all", "title": "It all"},
             {"key": "end", "title": "The end", "caption": "They **leave** here", "from": "pay", "to": "visit",
              "lanes": ["pains"], "mode": "difference", "persona": "new", "view": "flow"}]"""));

    @Test
    void aFrameIsWrittenAndReadWithAllItHolds() {
        assertThat(MapJson.read(MapJson.write(FRAMED))).isEqualTo(FRAMED);
        assertThat(FRAMED.frames())
                .extracting(Frame::view)
                .as("what is not said is the map")
                .containsExactly(FrameView.MAP, FrameView.FLOW);
        assertThat(FRAMED.frames().getFirst().from()).isEmpty();
        assertThat(FRAMED.frames().getLast().lanes()).containsExactly("pains");
    }

    @Test
    void whatAFrameNamesMustBeOnTheMap() {
        InvalidMap invalid = catchThrowableOfType(InvalidMap.class, () -> MapJson.read(shop("""
                [{"key": "a", "title": "A", "from": "pai", "to": "nowhere", "lanes": ["pain"], "persona": "old"},
                 {"key": "a", "title": "B"}]""")));
        assertThat(invalid.violations())
                .extracting(Violation::toString)
                .containsExactlyInAnyOrder(
                        "map.frames[0].from: no step \"pai\"; name one of \"pay\", \"visit\" (nearest: \"pay\")",
                        "map.frames[0].to: no step \"nowhere\"; name one of \"pay\", \"visit\"",
                        "map.frames[0].lanes[0]: no lane \"pain\"; name one of \"pains\" (nearest: \"pains\")",
                        "map.frames[0].persona: no persona \"old\"; name one of \"new\"",
                        "map.frames[1].key: \"a\" is already the key of the frame at map.frames[0]; "
                                + "give each frame a key of its own");
    }

    @Test
    void wordsOfAFrameAreNotBlankAndItsChoicesAreKnown() {
        assertThatThrownBy(() -> MapJson.read(shop("[{\"key\": \"a\", \"title\": \" \"}]")))
                .isInstanceOf(InvalidMap.class)
                .hasMessageContaining("map.frames[0].title: ");
        assertThatThrownBy(() -> MapJson.read(shop("[{\"key\": \"a\", \"title\": \"A\", \"view\": \"tables\"}]")))
                .isInstanceOf(InvalidMap.class)
                .hasMessageContaining("map.frames[0].view: is \"tables\"; use one of map, flow, matrix");
        assertThatThrownBy(() -> MapJson.read(shop("[{\"key\": \"a\", \"title\": \"A\", \"mode\": \"hapened\"}]")))
                .isInstanceOf(InvalidMap.class)
                .hasMessageContaining("use one of believed, happened, difference (nearest: \"happened\")");
    }

    @Test
    void framesAreAddedSetMovedAndRemovedAndAllIsTakenBack() {
        List<MapOperation> operations = OperationJson.read("""
                [{"op":"add","kind":"frame","before":"end","value":{"key":"mid","title":"The middle","from":"pay"}},
                 {"op":"set","kind":"frame","key":"all","field":"caption","value":"All of it"},
                 {"op":"move","kind":"frame","key":"all"},
                 {"op":"remove","kind":"frame","key":"end"}]""");
        MapEditor.Edited edited = MapEditor.apply(FRAMED, operations);

        assertThat(edited.map().frames()).extracting(Frame::key).containsExactly("mid", "all");
        assertThat(edited.map().frames().getLast().caption()).contains("All of it");
        assertThat(MapEditor.apply(edited.map(), edited.inverse()).map()).isEqualTo(FRAMED);
        assertThat(ChangeWords.of(operations))
                .isEqualTo("1 frame added, 1 frame removed, 1 frame moved, 1 frame changed");
        assertThat(ChangeLines.of(FRAMED, operations))
                .containsExactly(
                        "added frame “The middle”, before “The end”",
                        "frame “It all”: caption is now “All of it”",
                        "moved frame “It all”, last",
                        "removed frame “The end”");
        assertThat(MapEditor.apply(FRAMED, MapDifference.between(FRAMED, edited.map()))
                        .map())
                .isEqualTo(edited.map());
    }

    @Test
    void aStepOrLaneThatAFrameNamesIsNotRemovedFromUnderIt() {
        assertThatThrownBy(() -> MapEditor.apply(
                        FRAMED, OperationJson.read("[{\"op\":\"remove\",\"kind\":\"step\",\"key\":\"pay\"}]")))
                .isInstanceOf(InvalidMap.class)
                .hasMessageContaining("map.frames[1].from: no step \"pay\"");
        assertThatThrownBy(() -> MapEditor.apply(
                        FRAMED, OperationJson.read("[{\"op\":\"remove\",\"kind\":\"lane\",\"key\":\"pains\"}]")))
                .isInstanceOf(InvalidMap.class)
                .hasMessageContaining("map.frames[1].lanes[0]: no lane \"pains\"");
    }

    private static String shop(String frames) {
        return SHOP.replace("FRAMES", frames);
    }
}
