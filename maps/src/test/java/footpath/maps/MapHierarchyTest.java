package footpath.maps;

import static org.assertj.core.api.Assertions.assertThat;

import footpath.maps.MapHierarchy.Place;
import footpath.maps.format.MapJson;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class MapHierarchyTest {
    @Test
    void aMapStandsBelowItsParentOrBelowTheMapThatDrawsItInOneStep() {
        assertThat(drawn(
                        map("life", "", "buy", "use"),
                        map("use", "", "-"),
                        map("buy", "", "pay"),
                        map("pay", "", "-"),
                        map("alone", "", "-"),
                        map("help", "life", "-")))
                .isEqualTo("alone life(buy(pay) use help)");
    }

    @Test
    void theParentAMapNamesCountsBeforeTheMapsThatDrawIt() {
        assertThat(drawn(map("a", "", "c"), map("b", "", "-"), map("c", "b", "-")))
                .isEqualTo("a b(c)");
    }

    @Test
    void whatIsNotThereOrLeadsInACircleCountsForNothing() {
        assertThat(drawn(map("a", "gone", "-"))).isEqualTo("a");
        assertThat(drawn(map("a", "a", "a"))).isEqualTo("a");
        assertThat(drawn(map("a", "b", "-"), map("b", "c", "-"), map("c", "a", "-")))
                .isEqualTo("c(b(a))");
        assertThat(drawn(map("a", "", "b"), map("b", "", "a"))).isEqualTo("a(b)");
    }

    @Test
    void theOrderOfMapsChangesNothing() {
        List<JourneyMap> maps = List.of(
                map("life", "", "buy", "use"), map("use", "", "-"), map("buy", "use", "-"), map("x", "buy", "life"));
        assertThat(MapHierarchy.of(maps.reversed())).isEqualTo(MapHierarchy.of(maps));
    }

    private static String drawn(JourneyMap... maps) {
        return drawn(MapHierarchy.of(Arrays.asList(maps)).roots());
    }

    private static String drawn(List<Place> places) {
        return places.stream()
                .map(place -> place.map().slug() + (place.below().isEmpty() ? "" : "(" + drawn(place.below()) + ")"))
                .collect(Collectors.joining(" "));
    }

    /// A map whose steps are drawn in detail by others; `-` by none.
    private static JourneyMap map(String slug, String parent, String... journeys) {
        String steps = Arrays.stream(journeys)
                .map(each -> "{\"key\": \"s-%s\", \"title\": \"I %s\"%s}"
                        .formatted(
                                each.equals("-") ? "none" : each,
                                each,
                                each.equals("-") ? "" : ", \"journey\": \"" + each + "\""))
                .collect(Collectors.joining(","));
        return MapJson.read(
                """
                {"format": "footpath-map", "schemaVersion": "1.0", "map": {
                  "slug": "%s", "title": "%s", "question": "Why?", "zone": "UTC", %s
                  "subject": {"scope": "person", "one": "guest", "many": "guests"},
                  "window": "P7D", "period": {"from": "2026-01-01", "to": "2026-02-01"},
                  "stages": [{"key": "stage", "title": "Stage", "steps": [%s]}]}}
                """.formatted(slug, slug, parent.isEmpty() ? "" : "\"parent\": \"" + parent + "\",", steps));
    }
}
