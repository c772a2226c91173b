package footpath.maps.measure;

import static footpath.maps.measure.MapFixture.bound;
import static footpath.maps.measure.MapFixture.map;
import static footpath.maps.measure.MapFixture.stage;
import static footpath.maps.measure.MapFixture.step;
import static org.assertj.core.api.Assertions.assertThat;

import footpath.analytics.Asker;
import footpath.analytics.Share;
import footpath.index.IndexOptions;
import footpath.index.JourneyIndex;
import footpath.maps.JourneyMap;
import footpath.maps.measure.WalkedPaths.PathShare;
import footpath.maps.measure.WalkedPaths.Way;
import footpath.testkit.Journeys;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WalkedPathsTest {
    /*
     * Worked by hand. Five guests enter:
     *   anna, ben  visit cart pay
     *   carl       visit pay
     *   dora       visit pay cart
     *   emil       visit
     */
    private static final String[] GUESTS = {
        "anna: visit@0h cart@1h pay@2h",
        "ben: visit@0h cart@1h pay@3h",
        "carl: visit@0h pay@1h",
        "dora: visit@0h pay@1h cart@2h",
        "emil: visit@0h"
    };

    private static final String PATHS = """
            "paths": [
              {"key": "happy", "title": "As planned", "kind": "happy", "steps": ["visit", "cart", "pay", "tell"]},
              {"key": "short", "title": "Without a cart", "kind": "alternative", "steps": ["visit", "pay"]},
              {"key": "loop", "title": "Again and again", "kind": "unhappy", "steps": ["visit", "cart", "visit"]},
              {"key": "word", "title": "By word of mouth", "kind": "exception", "steps": ["tell"]}]
            """;

    @TempDir
    private Path directory;

    private WalkedPaths walked(JourneyMap map) {
        try (JourneyIndex index = JourneyIndex.open(directory, Journeys.journeys(GUESTS), IndexOptions.DEFAULT);
                Asker asker = new Asker(2)) {
            return new MapMeasurer(asker, MapFixture.CLOCK).paths(map, 3, index.snapshot(), MeasureChoice.DEFAULT, 10);
        }
    }

    private static JourneyMap shop(String more) {
        return map(
                more + PATHS,
                stage(
                        "buy",
                        step("visit", bound("visit")),
                        step("cart", bound("cart")),
                        step("pay", bound("pay")),
                        step("tell", "")));
    }

    @Test
    void pathsAreWalkedWhollyOrInOrderAndWaysBeyondThemAreUnplanned() {
        WalkedPaths walked = walked(shop(""));

        assertThat(walked.ways())
                .containsExactly(
                        new Way(List.of("visit", "cart", "pay"), new Share(2, 5), Optional.of("happy")),
                        new Way(List.of("visit"), new Share(1, 5), Optional.empty()),
                        new Way(List.of("visit", "pay"), new Share(1, 5), Optional.of("short")),
                        new Way(List.of("visit", "pay", "cart"), new Share(1, 5), Optional.empty()));
        PathShare happy = walked.paths().getFirst();
        assertThat(happy.unmeasured()).containsExactly("tell");
        assertThat(happy.whole()).contains(new Share(2, 5));
        assertThat(happy.inOrder()).contains(new Share(2, 5));
        PathShare brief = walked.paths().get(1);
        assertThat(brief.whole()).contains(new Share(1, 5));
        assertThat(brief.inOrder()).contains(new Share(4, 5));
    }

    @Test
    void aPathThatCannotBeCountedSaysWhy() {
        WalkedPaths walked = walked(shop(""));
        assertThat(walked.paths().get(2).whole()).isEmpty();
        assertThat(walked.paths().get(2).reason().orElseThrow()).startsWith("it comes to “I visit” again");
        assertThat(walked.paths().get(3).reason()).contains("none of its steps is measured");
    }

    @Test
    void smallNumbersAreHiddenAndCannotBeWorkedOutFromTheOthers() {
        WalkedPaths walked = walked(shop("\"hideBelow\": 2, "));
        assertThat(walked.ways()).extracting(way -> way.n().n()).containsExactly(2L);
        assertThat(walked.paths().get(1).whole()).isEmpty();
        assertThat(walked.wayCount()).isEqualTo(4);
    }
}
